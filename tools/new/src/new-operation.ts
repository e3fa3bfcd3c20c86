import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { namesOf } from './names.js';
import type { Operation } from './operation.js';
import { exampleText, operationText, parameterText, schemaText } from './templates.js';

export interface Begun {
  /** Files that are new or have grown. */
  written: string[];
  /** Components that were there, and are used as they are. */
  reused: string[];
}

/** Begins the files of an operation in a description. Nothing is written when something of it is there already. */
export async function newOperation(spec: string, operation: Operation): Promise<Begun> {
  const names = namesOf(operation);
  const file = `paths/${names.path}`;
  const root = await readFile(join(spec, 'openapi.yaml'), 'utf8');
  const path = await readFile(join(spec, file), 'utf8').catch(() => '');
  if (isMap(parseDocument(path).contents) && parseDocument(path).has(operation.method))
    throw new Error(`${file} has \`${operation.method}\` already.`);
  const withPath = path === '' ? withReference(root, operation.path, file) : root;
  const texts = new Map([[file, path + operationText(operation, names)]]);
  if (withPath !== root) texts.set('openapi.yaml', withPath);

  const reused: string[] = [];
  const component = (name: string, text: string, mayBeThere: boolean) => {
    const place = `components/${name}.yaml`;
    if (!existsSync(join(spec, place))) texts.set(place, text);
    else if (mayBeThere) reused.push(place);
    else throw new Error(`${place} is there already. Is \`${operation.id}\` described?`);
  };
  for (const [name, title] of names.parameters) component(`parameters/${title}`, parameterText(name), true);
  component(`schemas/${names.response}`, schemaText(false), true);
  component(`examples/${names.responseExample}`, exampleText(), false);
  if (names.request !== undefined) {
    component(`schemas/${names.request}`, schemaText(true), true);
    component(`examples/${names.requestExample}`, exampleText(), false);
  }

  for (const [place, text] of texts) {
    await mkdir(dirname(join(spec, place)), { recursive: true });
    await writeFile(join(spec, place), text);
  }
  return { written: [...texts.keys()], reused };
}

/** The root with one more path. The text around it stays as it was written. */
function withReference(root: string, path: string, file: string): string {
  const document = parseDocument(root);
  const paths = document.get('paths', true);
  if (!isMap(paths) || paths.range == null) throw new Error('openapi.yaml has no `paths`.');
  if (paths.has(path)) throw new Error(`openapi.yaml has ${path} already, but not in ${file}.`);
  const end = paths.range[1];
  return `${root.slice(0, end)}  ${path}:\n    $ref: ${file}\n${root.slice(end)}`;
}
