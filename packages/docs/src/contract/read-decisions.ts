import { get, join, split } from '@sagold/json-pointer';
import type { Decision } from './model.js';
import {
  type JsonObject,
  needText,
  type ObjectNode,
  objectNode,
  objects,
  pointerTo,
  present,
  text,
  texts,
} from './node.js';
import { documentTitle } from './read-source.js';

/**
 * Reads the register of decisions. `known` has the pointers of all that the model has a place for; a decision about a
 * part of such a thing (a keyword, an item of an enum) is one about the thing.
 */
export function readDecisions(register: unknown, bundle: JsonObject, known: ReadonlySet<string>): Decision[] {
  return objects(objectNode('decisions', register), 'decisions').map((node) => {
    const id = needText(node, 'id');
    return {
      id,
      title: needText(node, 'title'),
      status: statusOf(node),
      places: [...new Set(texts(node, 'places').map((place) => placeOf(id, place, bundle, known)))],
      documents: objects(node, 'documents').map((document) => ({
        document: documentTitle(needText(document, 'document')),
        says: needText(document, 'says'),
        ...present<{ lines: string }>({ lines: text(document, 'lines') }),
      })),
      contract: needText(node, 'contract'),
      why: needText(node, 'why'),
      settle: needText(node, 'settle'),
    };
  });
}

function placeOf(id: string, place: string, bundle: JsonObject, known: ReadonlySet<string>): string {
  if (get(bundle, place) === undefined) {
    throw new Error(
      `The decision ${id} concerns ${place}, which is not in the bundle. Correct it in spec/sources/decisions.yaml.`,
    );
  }
  for (let path = split(place); path.length > 0; path = path.slice(0, -1)) {
    const pointer = `#${join(path)}`;
    if (known.has(pointer)) return pointer;
  }
  throw new Error(
    `The decision ${id} concerns ${place}, which has no place on the docs site. Name the operation or the schema.`,
  );
}

function statusOf(node: ObjectNode): Decision['status'] {
  const status = needText(node, 'status');
  if (status === 'open' || status === 'settled') return status;
  throw new Error(`${pointerTo(node.pointer, 'status')}: "${status}" is not open or settled.`);
}
