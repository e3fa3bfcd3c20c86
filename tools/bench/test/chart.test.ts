import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { chart } from '../src/report/chart.js';
import type { Comparison } from '../src/report/comparison.js';
import type { Results } from '../src/report/results.js';
import { sampleResults } from './sample-results.js';

const picture = chart(sampleResults());

/** The sample with one comparison changed, or left out. */
function changed(id: string, change: (comparison: Comparison) => Comparison[]): Results {
  const results = sampleResults();
  const areas = results.areas.map((area) => ({
    ...area,
    comparisons: area.comparisons.flatMap((comparison) => (comparison.id === id ? change(comparison) : [comparison])),
  }));
  return { ...results, areas };
}

it('has five figures, ours and others in each', () => {
  const { documentElement } = new DOMParser().parseFromString(picture, 'image/svg+xml');
  const groups = [...documentElement.querySelectorAll('[data-figure]')];
  expect(groups.map((group) => group.getAttribute('data-figure'))).toEqual([
    'client.size',
    'client.get',
    'types.completion',
    'docs.content',
    'mock.throughput',
  ]);
  for (const group of groups) {
    expect(group.querySelectorAll('.bar-ours rect')).toHaveLength(1);
    expect(group.querySelectorAll('.bar-others rect').length).toBeGreaterThan(0);
  }
});

it('draws each panel on its own scale', () => {
  const widths = (results: Results) =>
    [...chart(results).matchAll(/ width="([\d.]+)" x="112"/g)].map(([, width]) => width);
  const slower = changed('mock.throughput', (comparison) => [{ ...comparison, ours: 2_468 }]);
  expect(widths(slower).slice(0, -1)).toEqual(widths(sampleResults()).slice(0, -1));
  expect(Number(widths(slower).at(-1))).toBeCloseTo(Number(widths(slower).at(-2)) / 2, 5);
});

it('shows the best of the others, whoever it is', () => {
  expect(picture).toContain('>orval<');
  expect(picture).not.toContain('>openai<');
  const better = changed('client.size', (comparison) => [
    { ...comparison, peers: comparison.peers.map((peer) => (peer.name === 'openai' ? { ...peer, figure: 1 } : peer)) },
  ]);
  expect(chart(better)).toContain('>openai<');
});

it('is the same for the same results', () => {
  expect(chart(sampleResults())).toBe(picture);
});

it('stands alone, is named, and is no larger than fits', () => {
  expect(picture).not.toMatch(/<script|href=|url\(|@import|<foreignObject/);
  expect(picture.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toContain('//');
  expect(picture).toMatch(
    /^<svg [^>]*role="img" aria-labelledby="title desc">\n<title id="title">.+<\/title>\n<desc id="desc">.+/,
  );
  const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(picture) ?? [];
  expect(Number(width)).toBe(720);
  expect(Number(height)).toBeLessThanOrEqual(420);
});

describe('refuses', () => {
  it('results without one of its figures', () => {
    expect(() => chart(changed('docs.content', () => []))).toThrow('No area has measured docs.content.');
  });

  it('a figure without one of those that it shows', () => {
    const without = changed('client.get', (comparison) => [
      { ...comparison, peers: comparison.peers.filter(({ name }) => name !== 'ky') },
    ]);
    expect(() => chart(without)).toThrow('client.get has no figure of ky');
  });

  it('a name that there is no room for', () => {
    const long = changed('mock.throughput', (comparison) => [{ ...comparison, name: 'a name of many words' }]);
    expect(() => chart(long)).toThrow('no room for the name "a name of many words"');
  });
});

describe('the colours', () => {
  const [light = '', dark = ''] =
    /<style>([\s\S]*)<\/style>/.exec(picture)?.[1]?.split('@media (prefers-color-scheme: dark) {') ?? [];

  it.each([
    ['light', light],
    ['dark', dark],
  ])('of words and bars can be told from the ground, %s', (_, style) => {
    const ground = colour(style, 'ground');
    for (const words of ['title', 'note', 'name-ours', 'value-ours', 'name-others', 'value-others'])
      expect(contrast(colour(style, words), ground), words).toBeGreaterThanOrEqual(4.5);
    for (const bar of ['bar-ours', 'bar-others'])
      expect(contrast(colour(style, bar), ground), bar).toBeGreaterThanOrEqual(3);
  });

  it('of all words are among those', () => {
    const classes = new Set([...picture.matchAll(/class="([^"]+)"/g)].map(([, name]) => name));
    const known = [
      'ground',
      'title',
      'note',
      'axis',
      ...['ours', 'others'].flatMap((whose) => [`bar-${whose}`, `name-${whose}`, `value-${whose}`]),
    ];
    expect([...classes].sort()).toEqual(known.sort());
  });

  it('are compared as WCAG has it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

function colour(style: string, name: string): string {
  const rule = [...style.matchAll(/^([^{}]+)\{([^}]*)\}/gm)].find(
    ([, selectors = '', body = '']) =>
      selectors.split(',').some((one) => one.trim() === `.${name}`) && body.includes('fill'),
  );
  const [, found] = /fill: (#[\da-f]{6})/.exec(rule?.[2] ?? '') ?? [];
  if (found === undefined) throw new Error(`There is no colour of ${name}.`);
  return found;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
