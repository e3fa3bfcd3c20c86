import type { Contract, Decision } from '../contract/index.js';
import type { DecisionBlock, Page } from '../model/page.js';
import { placeLinks } from './places.js';
import type { Topic } from './topics.js';

/** In the titles of topics: other pages are called after the same things. */
export const PREFIX = 'Differences – ';

/** The register of decisions: an overview with all titles, and the records by topic. */
export function differencesPages(contract: Contract, topics: Topic[]): Page[] {
  return contract.decisions.length === 0
    ? []
    : [
        overview(contract.decisions, topics),
        ...topics.filter(({ decisions }) => decisions.length > 0).map((topic) => topicPage(topic, contract)),
      ];
}

function overview(decisions: Decision[], topics: Topic[]): Page {
  const open = decisions.filter(({ status }) => status === 'open').length;
  return {
    path: 'differences/index',
    kind: 'differences',
    title: 'Differences from the documents',
    summary: `Where the vendor's documents contradict themselves or leave a gap: ${decisions.length} decisions, ${open} of them open.`,
    lead: [
      {
        kind: 'prose',
        text: `The vendor's documents contradict themselves and each other in places, and are silent in others. In each such case the contract takes a decision. There are ${decisions.length}: ${open} are **open**, which means that only a call with a live key can tell whether the contract is right, and ${decisions.length - open} are **settled**, because nothing on the wire depends on them.`,
      },
    ],
    sections: topics
      .filter((topic) => topic.decisions.length > 0)
      .map(({ path, title, decisions: records }) => ({
        id: path.slice('differences/'.length),
        title,
        level: 2,
        blocks: [
          {
            kind: 'links',
            links: records.map(({ id, title: matter, status }) => ({
              title: matter,
              href: `/${path}#${id}`,
              badge: status,
            })),
          },
        ],
      })),
  };
}

function topicPage({ path, title, summary, decisions }: Topic, contract: Contract): Page {
  return {
    path,
    kind: 'differences',
    title: `${PREFIX}${title}`,
    summary,
    lead: [
      {
        kind: 'prose',
        text: '[All differences](/differences/index) by topic.',
      },
    ],
    sections: decisions.map((decision) => ({
      id: decision.id,
      title: decision.title,
      level: 2,
      blocks: [decisionBlock(decision, contract)],
    })),
  };
}

function decisionBlock(
  { id, title, status, documents, contract: says, why, settle, places }: Decision,
  contract: Contract,
): DecisionBlock {
  const links = places.flatMap((place) => placeLinks(place, contract));
  return {
    kind: 'decision',
    id,
    title,
    status,
    documents: documents.map(({ document, lines, says: text }) => ({
      title: document,
      says: text,
      ...(lines === undefined ? {} : { lines }),
    })),
    contract: says,
    why,
    settle,
    places: [...new Map(links.map((link) => [link.href, link])).values()],
  };
}
