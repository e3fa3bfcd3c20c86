/** How a language writes values, and how its usual formatter lays them out. */
export interface Syntax {
  width: number;
  indent: string;
  string: (value: string) => string;
  key: (name: string) => string;
  literal: (value: number | boolean | null) => string;
  /** Between the braces of an object that stands on one line. */
  padding: string;
  /** After the last item, where each stands on a line of its own. */
  trailingComma: ',' | '';
  /** Numbers share lines, and lists of objects always take several: as Prettier has it. */
  prettier: boolean;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

export const javascript: Syntax = {
  width: 80,
  indent: '  ',
  string: quoted,
  key: (name) => (IDENTIFIER.test(name) ? name : quoted(name)),
  literal: String,
  padding: ' ',
  trailingComma: ',',
  prettier: true,
};

export const python: Syntax = {
  width: 88,
  indent: '    ',
  string: (value) => JSON.stringify(value),
  key: (name) => JSON.stringify(name),
  literal: (value) => (value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : String(value)),
  padding: '',
  trailingComma: ',',
  prettier: false,
};

export const json: Syntax = { ...python, width: 80, indent: '  ', literal: String, padding: ' ', trailingComma: '' };

/** In single quotes, unless there would be more to escape. */
function quoted(value: string): string {
  const text = JSON.stringify(value);
  const singles = value.split("'").length;
  const doubles = value.split('"').length;
  if (singles > doubles) return text;
  return `'${text.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** `offer.name`, or `offer['x-name']` */
export function member(object: string, name: string): string {
  return IDENTIFIER.test(name) ? `${object}.${name}` : `${object}[${quoted(name)}]`;
}
