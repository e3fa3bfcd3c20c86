import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectOf } from '@eflow/pipeline';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

/** Compiles a schema of the folder `schema/`; `T` is what it describes. */
export function compiled<T>(name: string): ValidateFunction<T> {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../schema', `${name}.schema.json`), 'utf8'));
  // Verbose, so that an error can say what is known.
  return new Ajv2020({ allErrors: true, verbose: true }).compile<T>(schema);
}

/** Reads a YAML text of which `validate` says what it must be; an error names `file`, line and column. */
export function parseYaml<T>(text: string, file: string, validate: ValidateFunction<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [broken] = document.errors;
  if (broken) throw new Error(`${place(broken.pos[0])}  Not valid YAML: ${broken.message}.`);
  const value: unknown = document.toJS();
  if (validate(value)) return value;
  const problems = (validate.errors ?? []).map((error) => `${place(offsetOf(document, error))}  ${sentence(error)}`);
  throw new Error(problems.join('\n'));
}

/** Where the thing that `error` is about begins: the key, where a key is wrong, and else the value. */
function offsetOf(document: Document.Parsed, { instancePath, params }: ErrorObject): number {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const wrong: unknown = params['additionalProperty'];
  const key = isMap(node)
    ? node.items.map((pair) => pair.key).find((name) => isScalar(name) && name.value === wrong)
    : undefined;
  return (isNode(key) ? key.range?.[0] : isNode(node) ? node.range?.[0] : undefined) ?? 0;
}

function sentence({ instancePath, message, params, parentSchema }: ErrorObject): string {
  const where = instancePath === '' ? 'The file' : `\`${instancePath.slice(1)}\``;
  const { additionalProperty: key, allowedValues }: Record<string, unknown> = params;
  if (Array.isArray(allowedValues)) return `${where} must be one of ${allowedValues.join(', ')}.`;
  if (typeof key !== 'string') return `${where} ${message ?? 'is not valid'}.`;
  const known = Object.keys(objectOf(parentSchema?.['properties']));
  return `${where} may not have the key \`${key}\`.${known.length > 0 ? ` Known are: ${known.join(', ')}.` : ''}`;
}
