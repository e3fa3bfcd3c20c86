/** What the programs name themselves, and what the two languages keep for themselves. */
const TAKEN = new Set([
  ...['client', 'console', 'data', 'error', 'everflow', 'fetch', 'os', 'print', 'process', 'requests', 'response'],
  ...['and', 'as', 'assert', 'async', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger'],
  ...['def', 'default', 'del', 'delete', 'do', 'elif', 'else', 'enum', 'except', 'export', 'extends', 'false'],
  ...['finally', 'for', 'from', 'function', 'global', 'if', 'implements', 'import', 'in', 'instanceof', 'interface'],
  ...['is', 'lambda', 'let', 'list', 'new', 'nonlocal', 'not', 'null', 'object', 'or', 'package', 'pass', 'private'],
  ...['protected', 'public', 'raise', 'return', 'static', 'super', 'switch', 'this', 'throw', 'true', 'try', 'type'],
  ...['typeof', 'undefined', 'var', 'void', 'while', 'with', 'yield'],
]);

/** A variable for a value of the schema: `OfferDeal` -> `offerDeal`. */
export function variableOf(schema: string): string {
  const [first = '', ...rest] = schema.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name =
    first.charAt(0).toLowerCase() +
    first.slice(1) +
    rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return TAKEN.has(name) || !/^[a-z]/i.test(name) ? `${name === '' ? 'the' : name}Value` : name;
}

/** `offerDeal` -> `offer_deal` */
export function snakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
