import { Code, type Expression, isList, isObjectExpression, membersOf, type ObjectExpression } from './expression.js';
import type { Syntax } from './syntax.js';

/** Where an expression begins: the indentation of its line, the column, and how much must follow on its last line. */
interface Place {
  depth: number;
  column: number;
  after: number;
}

/** `value` on as few lines as the width allows. */
export function printValue(value: Expression, syntax: Syntax, place: Place): string {
  const text = flat(value, syntax);
  const fits = !takesLines(value, syntax) && place.column + text.length + place.after <= syntax.width;
  if (fits || !(isList(value) || isObjectExpression(value)) || text.length === 2) return text;
  return isList(value) ? printList(value, syntax, place.depth) : printObject(value, syntax, place.depth);
}

/** `head(args)`, with the last argument opened up, or each on a line of its own, where the line is too short. */
export function printCall(head: string, args: readonly Expression[], tail: string, syntax: Syntax, depth = 0): string {
  const start = syntax.indent.repeat(depth);
  const flats = args.map((value) => flat(value, syntax));
  const line = `${start}${head}(${flats.join(', ')})${tail}`;
  if (!args.some((value) => takesLines(value, syntax)) && line.length <= syntax.width) return line;
  const last = args.at(-1);
  const opening = `${start}${head}(${[...flats.slice(0, -1), '{'].join(', ')}`;
  if (last !== undefined && isObjectExpression(last) && opening.length <= syntax.width) {
    return `${opening.slice(0, -1)}${printObject(last, syntax, depth)})${tail}`;
  }
  const inner = syntax.indent.repeat(depth + 1);
  const lines = args.map(
    (value) => `${inner}${printValue(value, syntax, { depth: depth + 1, column: inner.length, after: 1 })}`,
  );
  return `${start}${head}(\n${lines.join(',\n')}${syntax.trailingComma}\n${start})${tail}`;
}

function printObject(value: ObjectExpression, syntax: Syntax, depth: number): string {
  const inner = syntax.indent.repeat(depth + 1);
  const lines = membersOf(value).map(([key, member]) => {
    const name = `${inner}${syntax.key(key)}:`;
    const text = printValue(member, syntax, { depth: depth + 1, column: name.length + 1, after: 1 });
    const tooLong = !text.includes('\n') && name.length + 2 + text.length > syntax.width;
    // Prettier moves a long text to the next line, unless the key is so short that nothing is won.
    const moved = syntax.prettier && tooLong && syntax.key(key).length > syntax.indent.length;
    return moved ? `${name}\n${inner}${syntax.indent}${text}` : `${name} ${text}`;
  });
  return `{\n${lines.join(',\n')}${syntax.trailingComma}\n${syntax.indent.repeat(depth)}}`;
}

function printList(value: readonly Expression[], syntax: Syntax, depth: number): string {
  const inner = syntax.indent.repeat(depth + 1);
  const numbers = syntax.prettier && value.length > 1 && value.every((item) => typeof item === 'number');
  const lines = numbers
    ? filled(value.map(String), syntax.width - inner.length)
    : value.map((item) => printValue(item, syntax, { depth: depth + 1, column: inner.length, after: 1 }));
  return `[\n${lines.map((line) => inner + line).join(',\n')}${syntax.trailingComma}\n${syntax.indent.repeat(depth)}]`;
}

/** As many on each line as there is room for, with a comma after each. */
function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = `${lines.at(-1)}, ${word}`;
    if (lines.length > 0 && line.length + 1 <= width) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines;
}

function flat(value: Expression, syntax: Syntax): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return syntax.string(value);
  if (isList(value)) return `[${value.map((item) => flat(item, syntax)).join(', ')}]`;
  if (!isObjectExpression(value)) return syntax.literal(value);
  const members = membersOf(value).map(([key, member]) => `${syntax.key(key)}: ${flat(member, syntax)}`);
  return members.length === 0 ? '{}' : `{${syntax.padding}${members.join(', ')}${syntax.padding}}`;
}

/** Whether it takes several lines, however short it is. */
function takesLines(value: Expression, syntax: Syntax): boolean {
  if (!syntax.prettier) return false;
  if (isObjectExpression(value)) return membersOf(value).some(([, member]) => takesLines(member, syntax));
  if (!isList(value)) return false;
  const many = (all: (item: Expression) => boolean) => value.length > 1 && value.every(all);
  return (
    many((item) => isObjectExpression(item) && membersOf(item).length > 1) ||
    many((item) => isList(item) && item.length > 1) ||
    value.some((item) => takesLines(item, syntax))
  );
}
