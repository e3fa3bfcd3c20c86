import type { CodeSample, Contract, Operation } from '../contract/index.js';
import type { Block, Page, SamplesBlock } from '../model/page.js';
import { runDefinition } from '../run/definition.js';
import type { DecisionLinks } from './decision-links.js';
import { operationPath } from './links.js';
import { operationFacts } from './operation-facts.js';
import { plain } from './plain.js';
import { requestSections } from './request.js';
import { responsesBlock } from './responses.js';
import { summaryOf } from './summary.js';
import type { Usage } from './usage.js';

export interface Makings {
  contract: Contract;
  decisions: DecisionLinks;
  usage: Usage;
}

/** The page of an operation: what to send, what comes back, and where that differs from the documents. */
export function operationPage(operation: Operation, { contract, decisions }: Makings): Page {
  const path = operationPath(operation);
  const scope = { contract, decisions, page: path };
  const { method, path: url, servers, description } = operation;
  const differences = decisions.about(ownPointers(operation, contract));
  return {
    path,
    kind: 'operation',
    title: operation.summary,
    summary: summaryOf(plain(description)) || `${method} ${url}`,
    lead: [
      {
        kind: 'endpoint',
        method,
        path: url,
        servers: servers.map(({ url: base, description: of }) => ({ url: base, description: of })),
      },
      ...(description === '' ? [] : [{ kind: 'prose' as const, text: description }]),
      operationFacts(operation, contract),
    ],
    sections: [
      ...requestSections(operation, samples(operation, contract), scope),
      { id: 'responses', title: 'Responses', level: 2, blocks: [responsesBlock(operation, scope)] },
      ...(differences.length === 0
        ? []
        : [
            {
              id: 'differences',
              title: 'Differences from the documents',
              level: 2 as const,
              blocks: [
                {
                  kind: 'prose',
                  text: 'Of the operation as a whole. Those of parameters, fields and answers stand with these.',
                },
                { kind: 'links', links: differences },
              ] satisfies Block[],
            },
          ]),
    ],
  };
}

/** What is no parameter, header, answer or field: those carry their differences themselves. */
function ownPointers({ pointer, request, responses, security }: Operation, contract: Contract): string[] {
  const media = [...(request?.content ?? []), ...responses.flatMap(({ content }) => content)];
  const bodies = media.flatMap(({ schema }) =>
    schema === undefined ? [] : [schema.pointer, ...named(schema.ref, contract)],
  );
  return [
    pointer,
    '#/servers',
    ...(request === undefined ? [] : [request.pointer]),
    ...media.flatMap(({ examples }) => examples.map((example) => example.pointer)),
    ...security.flat().flatMap((name) => contract.security.get(name)?.pointer ?? []),
    ...bodies,
  ];
}

function named(name: string | undefined, contract: Contract): string[] {
  const pointer = name === undefined ? undefined : contract.schemas.get(name)?.schema.pointer;
  return pointer === undefined ? [] : [pointer];
}

/** As the names of `x-codeSamples` are in Shiki. */
const LANGUAGES: Record<string, string> = {
  TypeScript: 'ts',
  JavaScript: 'ts',
  Shell: 'bash',
  Python: 'python',
  JSON: 'json',
};

function samples(operation: Operation, contract: Contract): SamplesBlock[] {
  if (operation.samples.length === 0) return [];
  const shown = operation.samples.map(({ language, label, source }: CodeSample) => ({
    language: LANGUAGES[language] ?? 'text',
    label,
    source,
  }));
  return [{ kind: 'samples', samples: shown, run: runDefinition(contract.bundle, operation.id) }];
}
