import { type Bundle, type JsonObject, objectOf, operationsOf, parseBundle } from '@eflow/bundle';
import * as validators from '@eflow/contract/validators';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../src/contract/index.js';
import { slugOf } from '../src/contract/names.js';
import { toMarkdown } from '../src/markdown/index.js';
import type { Page } from '../src/model/page.js';
import { anchorsOf } from '../src/pages/anchors.js';
import { referencePages } from '../src/pages/index.js';
import { navigation } from '../src/pages/navigation.js';
import { readSources } from '../src/site/sources.js';
import { createView } from '../src/view/index.js';
import { createHighlight } from '../src/view/text/highlight.js';
import { type BundleField, exampleValues, fieldsBelow, jsonBody, target } from './support/walk-bundle.js';

// The bundle is walked here without the model of the pages: what that overlooks, these tests find.

const sources = await readSources();
const bundle: Bundle = parseBundle(JSON.stringify(sources.bundle));
const operations = operationsOf(bundle);
const schemas = Object.entries(bundle.components.schemas);
const { decisions } = sources.decisions as {
  decisions: { id: string; title: string; places: string[]; why: string; settle: string; contract: string }[];
};

const pages = new Map(referencePages(readContract(bundle, sources.decisions)).map((page) => [page.path, page]));
let html: Map<string, string>;
beforeAll(async () => {
  const view = createView(createHighlight());
  const all = [...pages.values()];
  const site = { title: 'Everflow API', version: '1', pages: all, navigation: navigation(all) };
  html = new Map(all.map((page) => [page.path, view.toHtml(page, site)]));
});

function page(path: string): Page {
  const found = pages.get(path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found;
}

/** That the page has the anchors, in the model and in HTML. */
function expectAnchors(path: string, anchors: string[]): void {
  const ids = new Set(anchorsOf(page(path)));
  expect(
    anchors.filter((anchor) => !ids.has(anchor)),
    path,
  ).toEqual([]);
  const markup = html.get(path) ?? '';
  expect(
    anchors.filter((anchor) => !markup.includes(`id="${anchor}"`)),
    `${path} in HTML`,
  ).toEqual([]);
}

/** That the texts stand in the Markdown of the page. */
function expectTexts(path: string, texts: string[]): void {
  const markdown = toMarkdown(page(path)).replace(/\s+/g, ' ');
  const wanted = texts.map((text) => text.replace(/\s+/g, ' ').trim());
  expect(
    wanted.filter((text) => !markdown.includes(text)),
    `${path} in Markdown`,
  ).toEqual([]);
}

/** The paths of the fields in the Markdown, under one of its headings. */
function markdownPaths(path: string, heading: string): Set<string> {
  const [, after = ''] = toMarkdown(page(path)).split(new RegExp(`^#+ ${heading}$`, 'm'));
  const names: string[] = [];
  const [own = ''] = after.split(/^#/m);
  return new Set(
    [...own.matchAll(/^( *)- `([^`]+)` \(/gm)].map(([, indent = '', name = '']) => {
      names.length = indent.length / 4;
      names.push(name);
      return names.join('.');
    }),
  );
}

function expectFields(path: string, heading: string, prefix: string, fields: BundleField[]): void {
  expectAnchors(
    path,
    fields.map((field) => `${prefix}${field.path}`),
  );
  const paths = markdownPaths(path, heading);
  expect(
    fields.filter((field) => !paths.has(field.path)).map((field) => field.path),
    `${path}, ${heading}, in Markdown`,
  ).toEqual([]);
  expectTexts(
    path,
    fields.flatMap(({ schema }) => wordsOf(schema)),
  );
}

/** What a schema says of itself, as it must stand in the Markdown. */
function wordsOf(schema: JsonObject): string[] {
  const sentinel = objectOf(schema['x-sentinel']);
  const { document, section } = objectOf(schema['x-source']);
  const examples = Array.isArray(schema['examples']) ? schema['examples'] : [];
  return [
    ...(schema['description'] === undefined ? [] : [String(schema['description'])]),
    ...(schema['format'] === undefined ? [] : [`format: ${schema['format']}`]),
    ...(schema['minimum'] === undefined ? [] : [`at least ${schema['minimum']}`]),
    ...(schema['default'] === undefined ? [] : [`default: ${schema['default']}`]),
    ...examples.map((example) => `\`${JSON.stringify(example)}\``),
    ...(sentinel['value'] === undefined ? [] : [`\`${JSON.stringify(sentinel['value'])}\` means ${sentinel['means']}`]),
    ...(schema['x-exclusive-with'] === undefined ? [] : [`Never together with [\`${schema['x-exclusive-with']}\`]`]),
    ...(schema['x-open-enum'] === true ? ['open: values may be added'] : []),
    ...(document === undefined ? [] : [`section *${section}*`]),
  ];
}

test('the contract is not empty', () => {
  expect([operations.length, schemas.length, decisions.length].every((count) => count > 0)).toBe(true);
});

describe.each(operations)('$id', ({ id, method, path: url, object }) => {
  const path = `reference/${slugOf(String(objectOf(object['tags'])[0] ?? (object['tags'] as string[])[0]))}/${slugOf(id)}`;
  const responses = Object.entries(objectOf(object['responses'])).map(([status, node]) => ({
    status,
    response: target(bundle, node),
    body: jsonBody(bundle, node),
  }));

  test('has a page with its request line, its texts and its samples', () => {
    const samples = (object['x-codeSamples'] ?? []) as { source: string }[];
    const { section } = objectOf(object['x-source']);
    expectTexts(path, [
      `\`${method.toUpperCase()} ${url}\``,
      id,
      String(object['description']),
      `section *${section}*`,
      ...samples.map(({ source }) => source),
    ]);
  });

  test('has every parameter', () => {
    const parameters = ((object['parameters'] ?? []) as JsonObject[]).map((node) => target(bundle, node));
    expectAnchors(
      path,
      parameters.map((parameter) => `${parameter['in']}.${parameter['name']}`),
    );
    expectTexts(
      path,
      parameters.flatMap((parameter) => [
        `\`${parameter['name']}\` (`,
        ...wordsOf(parameter),
        ...wordsOf(objectOf(parameter['schema'])),
      ]),
    );
    for (const parameter of parameters)
      expectTexts(
        path,
        Object.entries(objectOf(parameter['x-relationship-keys']))
          .flat()
          .map((word) => `${word}\``),
      );
  });

  test('has every field and example of the request', () => {
    const body = jsonBody(bundle, object['requestBody']);
    if (body['schema'] === undefined) return;
    expectFields(path, 'Request body', 'body.', fieldsBelow(bundle, body['schema']));
    expectTexts(path, [
      ...exampleValues(bundle, body).map((value) => JSON.stringify(value, null, 2)),
      String(target(bundle, object['requestBody'])['description']),
    ]);
  });

  test.each(responses)('has every header, field and example of $status', ({ status, response, body }) => {
    const prefix = `response-${status}`;
    expectAnchors(path, [
      prefix,
      ...Object.keys(objectOf(response['headers'])).map((name) => `${prefix}.header.${name.toLowerCase()}`),
    ]);
    expectFields(path, status, `${prefix}.`, fieldsBelow(bundle, body['schema']));
    expectTexts(path, [
      String(response['description']),
      ...wordsOf({ 'x-source': objectOf(response['x-source']) }),
      ...exampleValues(bundle, body).map((value) => JSON.stringify(value, null, 2)),
    ]);
    const headers = Object.values(objectOf(response['headers'])).map((node) => target(bundle, node));
    expectTexts(
      path,
      headers.flatMap((header) => [...wordsOf(header), ...wordsOf(objectOf(header['schema']))]),
    );
  });

  test('names its keys and limits', () => {
    const names = ((object['security'] ?? []) as JsonObject[]).flatMap((each) => Object.keys(each));
    const schemes = names.map((name) => objectOf(objectOf(bundle.components['securitySchemes'])[name]));
    expectTexts(path, [
      ...names,
      ...schemes.map((scheme) => String(scheme['name'])),
      ...schemes.map((scheme) => `windows of ${objectOf(scheme['x-rate-limit'])['window']} seconds`),
    ]);
  });
});

describe.each(schemas)('%s', (name, schema) => {
  const values = schema['enum'];
  if (Array.isArray(values)) {
    test('has a page with every value', () => {
      const path = `reference/enums/${slugOf(name)}`;
      expectAnchors(
        path,
        values.map((value) => String(value).replace(/[^\w.$-]+/g, '-')),
      );
      expectTexts(path, [...values.map((value) => `- \`${value}\``), String(schema['description'])]);
    });
  } else {
    test('has a page with every field, down to the fields of the schemas that it refers to', () => {
      const path = `reference/schemas/${slugOf(name)}`;
      expectFields(path, 'Fields', '', fieldsBelow(bundle, schema, 0));
      expectTexts(path, [String(schema['description'])]);
    });
  }
});

test('the example of each schema is accepted by its validator', () => {
  const checked = [...pages.values()].filter(({ kind }) => kind === 'schema');
  expect(checked.length).toBeGreaterThan(0);
  for (const { title, sections } of checked) {
    const [example] = sections.flatMap(({ aside = [] }) => aside);
    const validator = Object.entries(validators).find(
      ([name]) => name.toLowerCase() === `${title}Validator`.toLowerCase(),
    );
    const value: unknown = JSON.parse(example?.kind === 'code' ? example.source : 'null');
    expect(validator?.[1].check(value), title).toMatchObject({ valid: true, notices: [] });
  }
});

describe('decisions', () => {
  const topics = [...pages.values()].filter(({ kind, path }) => kind === 'differences' && path !== 'differences/index');

  test.each(decisions)('$id has a record', ({ id, title, why, settle, contract }) => {
    const [topic, ...others] = topics.filter((each) => anchorsOf(each).includes(id));
    expect(others).toEqual([]);
    const path = topic?.path ?? '';
    expectAnchors(path, [id]);
    expectTexts(path, [why, settle, contract]);
    expectTexts('differences/index', [title]);
  });

  test.each(decisions)('$id is marked where it belongs', ({ id, places }) => {
    const fields = places.flatMap(
      (place) => /^#\/components\/schemas\/(\w+)\/properties\/(\w+)$/.exec(place)?.slice(1, 3).join(' ') ?? [],
    );
    const marked = [...pages.values()].flatMap((each) =>
      JSON.stringify(each.sections).includes(`#${id}"`) || JSON.stringify(each).includes(`#${id})`) ? [each.path] : [],
    );
    expect(marked.length, 'more than the overview').toBeGreaterThan(1);
    for (const field of fields) {
      const [schema = '', name = ''] = field.split(' ');
      const [, item = ''] = toMarkdown(page(`reference/schemas/${slugOf(schema)}`)).split(`\n- \`${name}\` (`);
      expect(item.split('\n- `')[0], field).toContain(`#${id})`);
    }
  });
});
