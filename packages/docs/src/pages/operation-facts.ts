import type { Contract, Operation } from '../contract/index.js';
import { camelCase } from '../contract/names.js';
import type { FactsBlock } from '../model/page.js';
import { asSentence, sourceText } from './sources.js';

type Fact = FactsBlock['facts'][number];

/** What a program must know of the operation besides its fields. */
export function operationFacts(operation: Operation, contract: Contract): FactsBlock {
  return {
    kind: 'facts',
    facts: [
      ...deprecation(operation),
      ...client(operation),
      { name: 'Key', value: keys(operation, contract) },
      ...limits(operation, contract),
      ...repetition(operation),
      ...paging(operation),
      { name: 'Source', value: asSentence(sourceText(operation.source)) },
    ],
  };
}

function deprecation({ deprecated }: Operation): Fact[] {
  if (deprecated === undefined) return [];
  const { sunset } = deprecated;
  return [{ name: 'Deprecated', value: sunset === undefined ? 'Yes' : `Yes; it may be gone from ${sunset}` }];
}

function client({ audience, clientMethod, tag, id }: Operation): Fact[] {
  if (audience === undefined || clientMethod === undefined) return [{ name: 'Operation id', value: `\`${id}\`` }];
  const name = `@eflow/${audience}-client`;
  return [
    {
      name: 'Client',
      value: `\`everflow.${camelCase(tag)}.${clientMethod}()\` of [${name}](/client/${audience}-client)`,
    },
    { name: 'Operation id', value: `\`${id}\`` },
  ];
}

function keys({ security }: Operation, contract: Contract): string {
  const alternatives = security.map((names) =>
    names
      .flatMap((name) => {
        const scheme = contract.security.get(name);
        if (scheme === undefined) return [];
        const { sentAs } = scheme;
        const place =
          sentAs.type === 'apiKey' ? `${sentAs.in} \`${sentAs.name}\`` : `\`Authorization: ${sentAs.scheme}\``;
        return [`[\`${name}\`](/guides/authentication), in the ${place}`];
      })
      .join(' and '),
  );
  return alternatives.filter((text) => text !== '').join('; or ') || 'None';
}

function limits({ security }: Operation, contract: Contract): Fact[] {
  const rates = [...new Set(security.flat())].flatMap((name) => contract.security.get(name)?.rateLimit ?? []);
  return rates.map(({ requests, seconds, window }) => ({
    name: 'Rate limit',
    value: `${requests} ${requests === 1 ? 'request' : 'requests'} per ${seconds === 1 ? 'second' : `${seconds} seconds`}, counted as ${(requests * window) / seconds} in [windows of ${window} seconds](/guides/rate-limits)`,
  }));
}

function repetition({ idempotent }: Operation): Fact[] {
  if (idempotent === undefined) return [];
  const value = idempotent
    ? 'Yes; clients [retry](/guides/errors) it'
    : 'No: sending it again may do the work twice, and clients do not [retry](/guides/errors) it';
  return [{ name: 'Repeatable', value }];
}

function paging({ pagination }: Operation): Fact[] {
  if (pagination === undefined) return [];
  const { page, pageSize, maxPageSize, items, paging: totals } = pagination;
  return [
    {
      name: 'Paging',
      value: `\`${page}\` and \`${pageSize}\` (the vendor speaks of at most ${maxPageSize}); items in \`${items}\`, totals in \`${totals}\`. See [paging](/guides/paging)`,
    },
  ];
}
