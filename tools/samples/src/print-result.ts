import type { Expression } from './expression.js';
import { Code } from './expression.js';
import type { SampleResult } from './model.js';
import { printCall } from './print.js';
import { javascript, member } from './syntax.js';

/** The statements that print the answer, which is in the variable `name` of `result`. */
export function logResult(result: SampleResult, depth = 0): string[] {
  const line = (args: readonly Expression[], at = depth) => printCall('console.log', args, ';', javascript, at);
  const indent = javascript.indent.repeat(depth);
  switch (result.kind) {
    case 'none':
      return [line(['Done.'])];
    case 'whole':
      return [line([new Code(result.name)])];
    case 'object':
      return [line(result.fields.map((field) => new Code(member(result.name, field))))];
    case 'list': {
      const list = result.key === undefined ? result.name : member(result.name, result.key);
      const fields = result.fields.map((field) => new Code(member(result.item, field)));
      const print = line(fields.length > 0 ? fields : [new Code(result.item)], depth + 1);
      return [`${indent}for (const ${result.item} of ${list}) {`, print, `${indent}}`];
    }
  }
}

/** `const deal = `, or nothing where there is no answer. */
export function assignment(result: SampleResult): string {
  return result.kind === 'none' ? '' : `const ${result.name} = `;
}
