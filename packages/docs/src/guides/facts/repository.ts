import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../site/paths.js';

/** What the texts say of the project beside the contract. */
export interface RepositoryFacts {
  /** Oldest Node that the packages run on. */
  node: string;
  /** Days between a deprecation and the earliest date of removal. */
  noticeDays: number;
}

/** Reads it from the files that decide it. */
export function repositoryFacts(): RepositoryFacts & { facts: number } {
  const manifest = JSON.parse(read('packages/affiliate-client/package.json'));
  const review = parse(read('spec/contract-review.yaml'));
  const documents: unknown[] = Object.values(Object(parse(read('spec/sources/facts.yaml')).facts));
  return {
    node: known(manifest.engines?.node?.replace('>=', ''), 'the oldest Node'),
    noticeDays: known(review?.sunset?.noticeDays, 'the notice before a removal'),
    // Headings and ornaments are on record, so that every line is, but say nothing.
    facts: documents.flat().filter((fact) => Object(fact).kind !== 'layout').length,
  };
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The files do not say what the texts need: ${what}.`);
  return value;
}
