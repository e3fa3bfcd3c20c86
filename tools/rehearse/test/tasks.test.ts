import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProcesses } from '../src/processes.js';
import { openTasks, type Tasks } from './support/tasks.js';

const folder = mkdtempSync(join(tmpdir(), 'tasks-'));
const processes = createProcesses(join(folder, 'log.txt'));
let tasks: Tasks;

beforeAll(async () => {
  tasks = await openTasks(join(folder, 'copy'), processes);
});
afterAll(async () => {
  await processes.killAll();
  rmSync(folder, { recursive: true });
});

/** Short for the tasks of a package. */
const of = (name: string, ...names: string[]) => names.map((task) => `@eflow/${name}#${task}`);

const SPEC = [...of('codegen', 'test'), ...of('contract-review', 'test')];
const DESCRIPTION = of('contract', 'bundle', 'drift');
const CONTRACT = of('contract', 'bundle', 'drift', 'generate', 'build', 'test');

const REPORTS = ['//#types', '//#reports', '//#reports:check'];

interface Row {
  kind: string;
  path: string;
  edit?: (text: string) => string;
  /** Tasks that read it. What depends on these runs again, too. */
  causes: readonly string[];
  /** Tasks that must be among those; and tasks, or packages, that must not be. */
  reaches?: readonly string[];
  spares: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    kind: 'a path of the contract',
    path: 'spec/paths/networks_offergroups.yaml',
    causes: [...SPEC, ...DESCRIPTION, ...of('new', 'test'), ...of('spec', 'lint', 'test', 'typecheck')],
    reaches: [
      ...CONTRACT,
      ...of('affiliate-client', 'generate', 'build', 'test'),
      ...of('mock', 'generate', 'build', 'test'),
      ...of('docs', 'docs', 'test'),
      ...of('parity', 'test'),
      ...REPORTS,
    ],
    spares: ['@eflow/spec#build', '@eflow/client-core', '@eflow/pipeline', '@eflow/release', '@eflow/codegen#build'],
  },
  {
    kind: 'a schema',
    path: 'spec/components/schemas/DealLocation.yaml',
    causes: [...SPEC, ...DESCRIPTION, ...of('new', 'test'), ...of('spec', 'lint', 'test', 'typecheck')],
    reaches: [...CONTRACT, ...of('network-client', 'generate', 'build', 'test')],
    spares: ['@eflow/spec#build', '@eflow/client-core', '@eflow/pipeline', '@eflow/release'],
  },
  {
    kind: 'what the documents say',
    path: 'spec/sources/facts.yaml',
    causes: [...SPEC, ...DESCRIPTION, ...of('new', 'test'), ...of('spec', 'lint', 'test', 'typecheck')],
    reaches: [...CONTRACT, ...of('docs', 'docs', 'test'), ...of('parity', 'test')],
    spares: ['@eflow/spec#build', '@eflow/client-core', '@eflow/pipeline'],
  },
  {
    kind: 'a decision',
    path: 'spec/sources/decisions.yaml',
    causes: [...SPEC, ...of('docs', 'docs'), ...of('parity', 'test'), ...of('spec', 'test', 'typecheck')],
    reaches: of('docs', 'test'),
    spares: ['@eflow/contract', '@eflow/affiliate-client', '@eflow/mock', '@eflow/docs#build'],
  },
  {
    kind: 'the policy of the review',
    path: 'spec/contract-review.yaml',
    causes: [...SPEC, ...of('docs', 'docs'), ...of('spec', 'test', 'typecheck')],
    reaches: of('docs', 'test'),
    spares: ['@eflow/contract', '@eflow/affiliate-client', '@eflow/mock'],
  },
  {
    kind: 'a workflow of the contract',
    path: 'spec/workflows/offer-groups.arazzo.yaml',
    causes: [...SPEC, ...of('spec', 'test', 'typecheck'), ...of('mock', 'test'), ...of('verify', 'test')],
    spares: ['@eflow/contract', '@eflow/affiliate-client', '@eflow/docs'],
  },
  {
    kind: 'the README of the contract',
    path: 'spec/README.md',
    causes: [...SPEC, ...of('spec', 'test')],
    spares: ['@eflow/contract', '@eflow/affiliate-client', '@eflow/docs'],
  },
  {
    kind: 'a rule of the linter',
    path: 'spec/plugin/index.ts',
    causes: [...of('contract-review', 'test'), ...of('spec', 'build')],
    reaches: [...of('spec', 'lint', 'test'), ...CONTRACT, ...of('codegen', 'test'), ...of('docs', 'docs')],
    spares: ['@eflow/client-core', '@eflow/pipeline', '@eflow/codegen#build'],
  },
  {
    kind: 'the source of a package',
    path: 'packages/client-core/src/index.ts',
    causes: of('client-core', 'build'),
    reaches: [
      ...of('client-core', 'typecheck', 'test'),
      ...REPORTS,
      ...of('affiliate-client', 'build', 'test'),
      ...of('network-client', 'build', 'test'),
      ...of('docs', 'docs'),
    ],
    spares: ['@eflow/contract', '@eflow/mock', '@eflow/spec', '@eflow/parity', '@eflow/release'],
  },
  {
    kind: 'a test of a package',
    path: 'packages/client-core/test/tsconfig.json',
    causes: of('client-core', 'test', 'typecheck'),
    spares: ['@eflow/client-core#build', '@eflow/affiliate-client'],
  },
  {
    kind: 'the README of a package',
    path: 'packages/client-core/README.md',
    causes: of('client-core', 'test'),
    spares: ['@eflow/client-core#build', '@eflow/affiliate-client'],
  },
  {
    kind: 'the committed types of a package',
    path: 'packages/contract/api/report.md',
    causes: of('contract', 'generate:check'),
    spares: ['@eflow/contract#build', '@eflow/contract#test', '@eflow/affiliate-client', '@eflow/docs#build'],
  },
  {
    // Turbo would count it as an input of the task that it is an output of, if it was one: the second build after an edit
    // would be as long as the first.
    kind: 'a committed bundle',
    path: 'packages/contract/openapi/everflow.yaml',
    causes: [
      ...of('contract', 'drift', 'generate:check'),
      ...['affiliate-client', 'network-client', 'mock', 'contract-review', 'release'].flatMap((name) =>
        of(name, 'test'),
      ),
    ],
    spares: ['@eflow/spec', '@eflow/contract#bundle', '@eflow/contract#build', '@eflow/docs#docs'],
  },
  {
    kind: 'a tool that makes the bundles',
    path: 'tools/bundle/src/index.ts',
    causes: of('bundle', 'build'),
    reaches: [...of('pipeline', 'build'), ...of('codegen', 'build', 'test'), ...CONTRACT],
    spares: [],
  },
  {
    kind: 'a tool that nothing is made by',
    path: 'tools/verify/src/cli.ts',
    causes: of('verify', 'build'),
    reaches: of('verify', 'typecheck', 'test'),
    spares: ['@eflow/contract', '@eflow/docs', '@eflow/mock'],
  },
  {
    kind: 'a text of the docs',
    path: 'packages/docs/content/index.md',
    causes: of('docs', 'build'),
    reaches: of('docs', 'docs', 'test'),
    spares: ['@eflow/contract', '@eflow/affiliate-client'],
  },
  {
    kind: 'a workflow of GitHub',
    path: '.github/workflows/docs.yml',
    causes: [...of('contract-review', 'test'), ...of('release', 'test')],
    spares: ['@eflow/contract', '@eflow/spec'],
  },
  {
    kind: 'the README of the repository',
    path: 'README.md',
    causes: [...of('affiliate-client', 'test'), ...of('bench', 'test'), ...of('release', 'test')],
    spares: ['@eflow/affiliate-client#build', '@eflow/contract'],
  },
];

describe('a change of', () => {
  it.each(ROWS)('$kind', async ({ path, edit, causes, reaches = [], spares }) => {
    const effect = await tasks.effectOf(path, edit);
    expect(effect.causes).toEqual([...causes].sort());
    expect(effect.tasks).toEqual(expect.arrayContaining([...reaches]));
    expect(effect.tasks.filter((task) => spares.some((spared) => `${task}#`.startsWith(`${spared}#`)))).toEqual([]);
  });

  it('the compiler options of all', async () => {
    const { tasks: changed } = await tasks.effectOf('.config/tsconfig.json');
    const build = changed.filter((task) => task.endsWith('#build'));
    expect(build).toEqual(expect.arrayContaining([...of('client-core', 'build'), ...of('docs', 'build')]));
  });
});

describe('a change of a version in the lockfile', () => {
  it('runs again what uses it', async () => {
    const { tasks: changed } = await tasks.effectOf('pnpm-lock.yaml', (text) =>
      text.replaceAll('openapi-fetch@0.16.0', 'openapi-fetch@0.16.9').replaceAll('version: 0.16.0', 'version: 0.16.9'),
    );
    expect(changed).toEqual(expect.arrayContaining([...of('affiliate-client', 'build'), ...of('docs', 'docs')]));
    expect(changed.filter((task) => /#(build|lint)$/.test(task))).not.toContain('@eflow/contract#build');
    expect(changed).not.toContain('@eflow/spec#lint');
  });
});

describe('--affected', () => {
  it('takes a package and those that depend on it', async () => {
    const { copy } = tasks;
    await copy.git('checkout', '--quiet', '-b', 'change');
    appendFileSync(join(copy.folder, 'packages/client-core/src/index.ts'), '\n');
    await copy.commit('Change');
    const affected = await tasks.affected();
    expect(affected).toEqual(expect.arrayContaining(['@eflow/client-core', '@eflow/affiliate-client']));
    expect(affected).not.toContain('@eflow/verify');
  });
});
