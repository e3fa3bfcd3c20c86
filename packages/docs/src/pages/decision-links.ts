import type { Contract, Decision } from '../contract/index.js';
import type { Link } from '../model/page.js';
import type { Topic } from './topics.js';

export interface DecisionLinks {
  /** Links to the decisions about any of the things at these JSON Pointers, each once, in the order of the register. */
  about(pointers: readonly string[]): Link[];
}

export function decisionLinks(contract: Contract, topics: Topic[]): DecisionLinks {
  const links = new Map<Decision, Link>(
    topics.flatMap(({ path, decisions }) =>
      decisions.map((decision): [Decision, Link] => [
        decision,
        { title: decision.title, href: `/${path}#${decision.id}` },
      ]),
    ),
  );
  const byPlace = new Map<string, Decision[]>();
  for (const decision of contract.decisions) {
    for (const place of decision.places) byPlace.set(place, [...(byPlace.get(place) ?? []), decision]);
  }
  return {
    about(pointers) {
      const found = new Set(pointers.flatMap((pointer) => byPlace.get(pointer) ?? []));
      return found.size === 0
        ? []
        : contract.decisions.flatMap((one) => (found.has(one) ? (links.get(one) ?? []) : []));
    },
  };
}
