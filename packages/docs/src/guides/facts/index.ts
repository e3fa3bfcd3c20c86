import type { Contract } from '../../contract/model.js';
import { schemaPath } from '../../pages/links.js';
import { topicsOf } from '../../pages/topics.js';
import { usageOf } from '../../pages/usage.js';
import type { Table } from '../table.js';
import { errorBodies, errorTable } from './errors.js';
import { budgetTable, type KeyFacts, keyFacts, keyTable } from './keys.js';
import { idempotency, type OperationFacts, operationFacts } from './operations.js';
import { type RepositoryFacts, repositoryFacts } from './repository.js';
import { exclusivePairs, openEnums, sentinels } from './values.js';

/** All that a text may say of the API, by the name that it says it with. */
export interface Facts extends RepositoryFacts {
  version: string;
  operations: Record<string, OperationFacts>;
  keys: Record<string, KeyFacts>;
  /** Path of the page of each schema and enum. */
  schemas: Record<string, string>;
  /** Link to each record of the register of decisions. */
  decisions: Record<string, string>;
  tables: Record<string, Table>;
  /** Records in the register of decisions, those of them that are open, and facts of the documents. */
  counts: { decisions: number; open: number; facts: number };
}

/** The facts of a contract are the same on every page. */
const known = new WeakMap<Contract, Facts>();

export function factsOf(contract: Contract): Facts {
  const facts = known.get(contract) ?? gather(contract);
  known.set(contract, facts);
  return facts;
}

function gather(contract: Contract): Facts {
  const { facts, ...repository } = repositoryFacts();
  return {
    ...repository,
    version: contract.version,
    operations: operationFacts(contract),
    keys: keyFacts(contract),
    schemas: Object.fromEntries([...contract.schemas.keys()].map((name) => [name, `/${schemaPath(contract, name)}`])),
    decisions: decisionLinks(contract),
    tables: {
      servers: {
        head: ['Region', 'Base URL', 'For'],
        rows: contract.servers.map(({ region = '', url, description }) => [`\`${region}\``, `\`${url}\``, description]),
      },
      keys: keyTable(contract),
      budgets: budgetTable(contract),
      errors: errorTable(contract),
      errorBodies: errorBodies(contract),
      idempotency: idempotency(contract),
      sentinels: sentinels(contract),
      exclusivePairs: exclusivePairs(contract),
      openEnums: openEnums(contract),
    },
    counts: {
      decisions: contract.decisions.length,
      open: contract.decisions.filter(({ status }) => status === 'open').length,
      facts,
    },
  };
}

function decisionLinks(contract: Contract): Record<string, string> {
  const topics = topicsOf(contract, usageOf(contract));
  return Object.fromEntries(topics.flatMap(({ path, decisions }) => decisions.map(({ id }) => [id, `/${path}#${id}`])));
}
