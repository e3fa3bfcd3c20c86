import { isBreaking, isEnough } from '../bump.js';
import type { Review } from '../judge.js';
import { count } from './words.js';

/** The one line that says it. */
export function verdict({ changes, gate, bumps }: Review): string {
  if (changes.length === 0) return 'No changes.';
  const breaking = changes.filter(isBreaking);
  const reached = new Set(breaking.flatMap(({ operations }) => operations)).size;
  const whom = reached === 0 ? '' : ` for ${count(reached, 'operation')}`;
  const found =
    breaking.length > 0
      ? `${count(breaking.length, 'breaking change')}${whom}`
      : changes.every((change) => change.class === 'DOCS')
        ? 'only words changed'
        : 'nothing breaks';
  if (gate === 'passed') return `Passed: ${found}.`;
  const short = bumps.filter((bump) => bump.planned !== undefined && !isEnough(bump));
  if (short.length === 0) return `Failed: ${found}.`;
  const missing = short.every(({ planned }) => planned === 'none');
  return `Failed: ${found}${breaking.length > 0 ? ', and' : ', but'} ${missing ? 'a changeset is missing' : 'the changesets plan too little'}.`;
}
