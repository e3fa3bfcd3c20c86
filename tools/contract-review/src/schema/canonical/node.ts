import type { Json } from '@eflow/pipeline';
import { arrayForm } from '../array/canonical.js';
import { every } from '../evaluate.js';
import type { Signed } from '../formula.js';
import { distinct } from '../json.js';
import { KINDS, type Kind } from '../kind.js';
import { numberForm } from '../number/canonical.js';
import { objectForm } from '../object/canonical.js';
import type { Solver } from '../solver.js';
import { stringForm } from '../string/canonical.js';
import { type Branch, consequences } from '../tableau.js';
import { any, json, type NodeFor, object, type Part, type Parts } from './part.js';

const ANY: Part = json(true);

/** All nodes that a set of formulas leads to; the first is its own. */
export function nodesOf(set: readonly Signed[], solver: Solver): Part[] {
  const numbers = new Map<string, number>();
  const pending: { kinds: readonly Kind[]; set: readonly Signed[] }[] = [];
  const node: NodeFor = (kinds, formulas) => {
    const sorted = [...new Set(formulas)].sort((a, b) => a - b);
    const key = `${kinds.join(' ')}: ${sorted.join(' ')}`;
    const known = numbers.get(key);
    if (known !== undefined) return { is: 'node', index: known };
    numbers.set(key, pending.length);
    pending.push({ kinds, set: sorted });
    return { is: 'node', index: pending.length - 1 };
  };
  node(KINDS, set);
  const nodes: Part[] = [];
  for (let index = 0; index < pending.length; index++) {
    const { kinds, set } = pending[index] ?? { kinds: [], set: [] };
    nodes.push(nodeForm(kinds, set, node, solver));
  }
  return nodes;
}

/** What is possible, kind by kind; `true` where anything of the kind is. */
function nodeForm(kinds: readonly Kind[], set: readonly Signed[], node: NodeFor, solver: Solver): Part {
  const forms = kinds.flatMap((kind): [string, Part][] => {
    const branch = consequences(kind, set, solver);
    const form = branch && kindForm(branch, set, node, solver);
    return form === undefined ? [] : [[kind, form]];
  });
  if (forms.length === 0) return json(false);
  const open = forms.length === KINDS.length && forms.every(([, form]) => form === ANY);
  return open ? ANY : object(Object.fromEntries(forms));
}

function kindForm(branch: Branch, set: readonly Signed[], node: NodeFor, solver: Solver): Part | undefined {
  const constants: readonly Json[] | undefined =
    branch.kind === 'null' ? [null] : branch.kind === 'boolean' ? [false, true] : undefined;
  const listed = branch.values ?? constants;
  if (listed) {
    const truths = listed.map((value) => every(set.map((signed) => solver.holds(signed, value))));
    const values = listed.filter((_, index) => truths[index] !== false);
    if (values.length === 0) return undefined;
    if (!truths.includes(undefined)) {
      return values.length === constants?.length ? ANY : object({ enum: json(distinct(values)) });
    }
    return object({ enum: json(distinct(values)), ...common(branch, node) });
  }
  const form = familyForm(branch, node, solver);
  if (!form) return undefined;
  const parts = { ...form, ...common(branch, node) };
  return Object.keys(parts).length === 0 ? ANY : object(parts);
}

function familyForm(branch: Branch, node: NodeFor, solver: Solver): Parts | undefined {
  if (branch.kind === 'integer' || branch.kind === 'fraction') return numberForm(branch);
  if (branch.kind === 'string') return stringForm(branch);
  return branch.kind === 'array' ? arrayForm(branch, node, solver) : objectForm(branch, node, solver);
}

/** What all kinds can have: exceptions, choices, and what only its own text is equal to. */
function common({ kind, rules, excluded, choices }: Branch, node: NodeFor): Parts {
  const asText = rules.flatMap(({ literal, holds }) => {
    if (literal.is === 'format') return [`${holds ? '' : 'not '}format ${literal.format}`];
    return literal.is === 'opaque' ? [`${holds ? '' : 'not '}${literal.key}`] : [];
  });
  const alternatives = choices.map((options) => any(options.map((option) => node([kind], option))));
  return {
    ...(excluded.length > 0 && { not: json(distinct(excluded)) }),
    ...(asText.length > 0 && { also: json(distinct(asText)) }),
    ...(alternatives.length > 0 && { choices: any(alternatives) }),
  };
}
