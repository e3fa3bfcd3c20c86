import { describe, expect, it } from 'vitest';
import { sourcePlace } from '../src/source-place.js';
import { readSources } from '../src/sources.js';
import { FIXTURE } from './fixture.js';

const { sources } = readSources(FIXTURE, 'openapi.yaml');

function place(pointer: string): string | undefined {
  const found = sourcePlace(sources, 'openapi.yaml', pointer);
  return found && `${found.file}:${found.line}:${found.column}`;
}

describe('sourcePlace', () => {
  it('finds a place in the root', () => {
    expect(place('#/info/license/name')).toBe('openapi.yaml:7:5');
  });

  it('finds a place in the file of a component', () => {
    expect(place('#/components/schemas/ThingList/properties/things/minItems')).toBe(
      'components/schemas/ThingList.yaml:8:5',
    );
  });

  it('finds a component itself', () => {
    expect(place('#/components/schemas/ThingList')).toBe('components/schemas/ThingList.yaml:1:1');
  });

  it('finds a place behind a reference', () => {
    expect(place('#/paths/~1v1~1things/get/responses/400/description')).toBe('paths/things.yaml:20:7');
  });

  it('finds a place behind two references', () => {
    expect(place('#/paths/~1v1~1things/get/parameters/0/schema/format')).toBe('components/parameters/Page.yaml:6:3');
  });

  it('finds an item of a list', () => {
    expect(place('#/tags/0/description')).toBe('openapi.yaml:13:5');
  });

  it('finds a flattened property in the part of allOf that has it', () => {
    expect(place('#/components/schemas/Thing/properties/price/minimum')).toBe('components/schemas/Thing.yaml:9:9');
    expect(place('#/components/schemas/Thing/properties/name/maxLength')).toBe('components/schemas/ThingBase.yaml:8:5');
  });

  it('names the nearest thing around a place that no file has', () => {
    expect(place('#/components/schemas/ThingList/properties/things/items/allOf')).toBe(
      'components/schemas/Thing.yaml:2:1',
    );
    expect(place('#/components/schemas/ThingBase/properties/name/pattern')).toBe(
      'components/schemas/ThingBase.yaml:4:3',
    );
    expect(place('#/info/contact/email')).toBe('openapi.yaml:2:1');
  });

  it('names the root for a place that is nowhere', () => {
    expect(place('#/webhooks')).toBe('openapi.yaml:1:1');
    expect(place('')).toBe('openapi.yaml:1:1');
  });

  it('names no place without a root', () => {
    expect(sourcePlace(new Map(), 'openapi.yaml', '#/info')).toBeUndefined();
  });
});
