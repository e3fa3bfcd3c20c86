import type { Section } from '../model/page.js';

/**
 * What a package passes on from others, taken from the report of its types: the model has only what is its own. A name
 * stands with the page of the package that it comes from.
 */
export function reexports(report: string): Section[] {
  const from = new Map(
    [...report.matchAll(/^import (?:type )?\{ (\w+) \} from '([^']+)';$/gm)].map(([, name, module]) => [name, module]),
  );
  const names = [...report.matchAll(/^export \{ (\w+) \}$/gm)].flatMap(([, name = '']) => {
    const module = from.get(name);
    return module?.startsWith('@eflow/') ? [`[\`${name}\`](${anchorOf(module, name)})`] : [];
  });
  const whole = [...report.matchAll(/^export \* from "@eflow\/([\w-]+)";$/gm)].map(
    ([, name = '']) => `- everything of [\`@eflow/${name}\`](/client/${name})`,
  );
  if (names.length + whole.length === 0) return [];
  const text = [...whole, ...(names.length === 0 ? [] : [`- ${names.join(', ')}`])].join('\n');
  return [{ id: 'passed-on', title: 'Passed on from other packages', level: 2, blocks: [{ kind: 'prose', text }] }];
}

/** `@eflow/contract/enums` and a name give the anchor of its entry point on the page of the package. */
function anchorOf(module: string, name: string): string {
  const [, folder = '', entry] = module.split('/');
  return `/client/${folder}#${entry === undefined ? '' : `${entry}.`}${name}`;
}
