import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { exampleInput, sampleCall, samplesFor, withCodeSamples } from '../src/index.js';
import { allSamples, bundleOf, jsonBody, onlyOperation, source } from './support/operation.js';

describe('an operation', () => {
  it('has a sample in each language', () => {
    expect(allSamples(bundleOf()).map(({ label }) => label)).toEqual([
      'TypeScript client',
      'openapi-fetch',
      'fetch',
      'cURL',
      'Python requests',
    ]);
  });

  it('that is of no client has those of the others', () => {
    const bundle = bundleOf({ 'x-audience': undefined, security: [] });
    expect(allSamples(bundle).map(({ id }) => id)).toEqual(['fetch', 'curl', 'python']);
    expect(source(bundle, 'curl')).toBe("curl --fail-with-body 'https://api.example.com/v1/things'\n");
    expect(source(bundle, 'python')).not.toContain('import os');
  });

  it('without input is called without any', () => {
    expect(source(bundleOf(), 'client')).toContain('const thing = await everflow.smallThings.get();');
    expect(source(bundleOf(), 'openapi-fetch')).toContain("client.GET('/v1/things');");
  });

  it('is asked at another server when told so', () => {
    const bundle = bundleOf();
    const call = sampleCall(bundle, onlyOperation(bundle));
    const samples = samplesFor(call, { path: {}, query: {} }, { server: 'http://127.0.0.1:4010' });
    for (const { source } of samples) expect(source).toContain('http://127.0.0.1:4010');
    for (const { source } of samples) expect(source).not.toContain('api.example.com');
  });
});

describe('parameters', () => {
  const parameters = [
    { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'a/b é' },
    { name: 'tags', in: 'query', schema: { type: 'array', items: { type: 'string' } }, example: ['x y', 'z'] },
    { name: 'deep', in: 'query', schema: { type: 'boolean' }, example: true },
    { name: 'page', in: 'query', schema: { type: 'integer', default: 1 }, example: 1 },
    { name: 'X-Trace', in: 'header', schema: { type: 'string' }, example: "it's" },
  ];
  const bundle = bundleOf({ parameters }, { path: '/v1/things/{id}' });

  it('stand where they belong', () => {
    expect(source(bundle, 'client')).toContain(
      "await everflow.smallThings.get(\n    { id: 'a/b é', tags: ['x y', 'z'], deep: true },\n    { headers: { 'X-Trace': \"it's\" } },\n  );",
    );
    expect(source(bundle, 'openapi-fetch')).toContain("header: { 'X-Trace': \"it's\" }");
    expect(source(bundle, 'fetch')).toContain("new URL('https://api.example.com/v1/things/a%2Fb%20%C3%A9');");
    expect(source(bundle, 'fetch')).toContain(
      "url.searchParams.append('tags', 'x y');\nurl.searchParams.append('tags', 'z');",
    );
    expect(source(bundle, 'curl')).toContain("--data-urlencode 'tags=x y'");
    expect(source(bundle, 'curl')).toContain(String.raw`--header 'X-Trace: it'\''s'`);
    expect(source(bundle, 'python')).toContain('params={"tags": ["x y", "z"], "deep": "true"},');
  });

  it('give programs that are laid out as by Prettier', async () => {
    const programs = allSamples(bundle).filter(({ lang }) => lang.endsWith('Script'));
    expect(programs).toHaveLength(3);
    for (const { source } of programs)
      expect(source).toBe(await format(source, { parser: 'typescript', singleQuote: true }));
  });

  it('are left out where their example is the default', () => {
    for (const { source } of allSamples(bundle)) expect(source).not.toContain('page');
  });

  it('are one value where the contract says so', () => {
    const joined = [{ name: 'ids', in: 'query', explode: false, schema: { type: 'array' }, example: [1, 2] }];
    const given = bundleOf({ parameters: joined });
    expect(source(given, 'fetch')).toContain("append('ids', '1,2')");
    expect(source(given, 'python')).toContain('params={"ids": "1,2"}');
    expect(source(given, 'openapi-fetch')).toContain("querySerializer: { array: { style: 'form', explode: false } }");
  });

  it('of the path are those of all its operations, and an operation may say otherwise', () => {
    const given = bundleOf({ parameters: [{ name: 'a', in: 'query', schema: {}, example: 'own' }] });
    const shared = { name: 'a', in: 'query', schema: {}, example: 'shared' };
    Object.assign(Object(given.paths['/v1/things']), { parameters: [shared, { ...shared, name: 'b' }] });
    expect(exampleInput(given, onlyOperation(given)).query).toEqual({ a: 'own', b: 'shared' });
  });

  it('of the path without a value stay in the address', () => {
    expect(source(bundle, 'curl', { path: {}, query: {} })).toContain('/v1/things/{id}');
  });
});

describe('a body', () => {
  const schema = {
    type: 'object',
    required: ['size'],
    properties: { size: { type: 'integer' }, on: { type: 'boolean' } },
  };
  const posted = (requestBody: object, more: object = {}) =>
    bundleOf({ requestBody: JSON.parse(JSON.stringify(requestBody)), ...more }, { method: 'post' });

  it('is that of the first example', () => {
    const bundle = posted(jsonBody(schema, { examples: { a: { value: { size: 3, on: false } }, b: { value: {} } } }));
    expect(source(bundle, 'client')).toContain('get({ size: 3, on: false })');
    expect(source(bundle, 'openapi-fetch')).toContain('body: { size: 3, on: false },');
    expect(source(bundle, 'fetch')).toContain('body: JSON.stringify({ size: 3, on: false }),');
    expect(source(bundle, 'curl')).toContain(`--data '{ "size": 3, "on": false }'`);
    expect(source(bundle, 'python')).toContain('json={"size": 3, "on": False},');
  });

  it('is made of the schema where there is no example', () => {
    expect(source(posted(jsonBody(schema)), 'client')).toContain('get({ size: 1 })');
  });

  it('stands as a whole where it has no fields, or those of a parameter', () => {
    expect(source(posted(jsonBody({ type: 'array', items: { type: 'integer' } })), 'client')).toContain(
      'get({ body: [1] })',
    );
    const parameters = [{ name: 'size', in: 'query', schema: { type: 'integer' }, example: 2 }];
    expect(source(posted(jsonBody(schema), { parameters }), 'client')).toContain('get({ size: 2, body: { size: 1 } })');
  });

  it('is none where there is none', () => {
    const bundle = bundleOf({}, { method: 'delete' });
    expect(source(bundle, 'fetch')).toContain("method: 'DELETE',");
    expect(source(bundle, 'curl')).toContain('--request DELETE');
    expect(source(bundle, 'python')).toContain('requests.delete(');
  });
});

describe('an answer', () => {
  const answered = (schema: object | undefined) =>
    bundleOf({ responses: { 200: schema ? jsonBody(JSON.parse(JSON.stringify(schema))) : {} } });

  it('is read by its fields', () => {
    expect(source(bundleOf(), 'client')).toContain('console.log(thing.id, thing.name);');
    expect(source(bundleOf(), 'python')).toContain('print(thing["id"], thing["name"])');
  });

  it('is read item by item', () => {
    const list = { type: 'array', items: { $ref: '#/components/schemas/Thing' } };
    expect(source(answered(list), 'fetch')).toContain(
      'for (const thing of result) {\n  console.log(thing.id, thing.name);',
    );
    const page = { type: 'object', required: ['data-list'], properties: { 'data-list': list } };
    expect(source(answered(page), 'client')).toContain("for (const thing of result['data-list']) {");
    expect(source(answered(page), 'python')).toContain('for thing in result["data-list"]:');
  });

  it('is printed as a whole where nothing is known of it', () => {
    expect(source(answered({ type: 'string' }), 'client')).toContain('console.log(result);');
    expect(source(answered({ oneOf: [{ type: 'string' }] }), 'python')).toContain('print(result)');
  });

  it('is none where there is none', () => {
    expect(source(answered(undefined), 'client')).toContain(
      "  await everflow.smallThings.get();\n  console.log('Done.');",
    );
    expect(source(answered(undefined), 'python')).toContain('print("Done.")');
  });

  it('of many pages is told of', () => {
    const bundle = bundleOf({ 'x-pagination': { items: 'things' } });
    expect(source(bundle, 'client')).toContain('for await (… of everflow.smallThings.get(…))');
  });

  it('does not take the name of a word of the language', () => {
    const schemas = { Class: { type: 'object' } };
    const bundle = bundleOf({ responses: { 200: jsonBody({ $ref: '#/components/schemas/Class' }) } }, { schemas });
    expect(source(bundle, 'client')).toContain('const classValue = await');
  });
});

describe('the key', () => {
  it('is in a header, after a word, or in the query', () => {
    const bearer = bundleOf({ security: [{ bearer: [] }] });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code
    expect(source(bearer, 'fetch')).toContain('Authorization: `Bearer ${process.env.EVERFLOW_AFFILIATE_KEY}`');
    expect(source(bearer, 'python')).toContain('{"Authorization": "Bearer " + os.environ["EVERFLOW_AFFILIATE_KEY"]}');
    const inQuery = bundleOf({ security: [{ inQuery: [] }] });
    expect(source(inQuery, 'fetch')).toContain("url.searchParams.append('key', process.env.EVERFLOW_AFFILIATE_KEY);");
    expect(source(inQuery, 'curl')).toContain('"https://api.example.com/v1/things?key=$EVERFLOW_AFFILIATE_KEY"');
  });
});

describe('a description', () => {
  it('gets the samples of each operation, and is else as it was', () => {
    const bundle = bundleOf();
    const before = JSON.stringify(bundle);
    const operation = onlyOperation(withCodeSamples(bundle)).object;
    expect(JSON.stringify(bundle)).toBe(before);
    const { 'x-codeSamples': samples, ...rest } = operation;
    expect(rest).toEqual(onlyOperation(bundle).object);
    expect(samples).toEqual(allSamples(bundle).map(({ lang, label, source }) => ({ lang, label, source })));
    expect(withCodeSamples(withCodeSamples(bundle))).toEqual(withCodeSamples(bundle));
  });
});
