import type { Block, Section } from '../model/page.js';
import { operationLink, schemaLink } from './links.js';
import type { Makings } from './operation.js';

/** Users beyond which they are counted instead of listed. */
const MOST = 40;

/** Who uses the named schema. */
export function usageSection(name: string, { contract, usage }: Makings): Section[] {
  const operations = usage.operationsOf(name);
  const schemas = usage.schemasOf(name);
  const blocks: Block[] = [];
  if (operations.length > 0) {
    const links = operations.slice(0, MOST).map(({ operation, places }) => ({
      ...operationLink(operation),
      badge: operation.method,
      summary: places.join(', '),
    }));
    blocks.push(
      { kind: 'prose', text: '**Operations**' },
      { kind: 'links', links },
      ...rest(operations.length, 'operations'),
    );
  }
  if (schemas.length > 0) {
    const links = schemas.slice(0, MOST).map((parent) => schemaLink(contract, parent));
    blocks.push({ kind: 'prose', text: '**Schemas**' }, { kind: 'links', links }, ...rest(schemas.length, 'schemas'));
  }
  return blocks.length === 0 ? [] : [{ id: 'used-by', title: 'Used by', level: 2, blocks }];
}

function rest(count: number, what: string): Block[] {
  return count > MOST ? [{ kind: 'prose', text: `And ${count - MOST} more ${what}.` }] : [];
}
