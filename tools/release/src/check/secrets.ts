import { extname } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';
import type { Check, Finding } from './finding.js';

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: preset }] };

/** A string that stands for itself in a program, long enough to be a key. */
const LITERAL = /(['"`])([A-Za-z0-9+/_=-]{20,128})\1/g;

/** Bits for each character, from which on a string is not made of words. */
const BITS = 4;

/** Nothing that opens a door: known kinds of keys by secretlint, others by how little they look like words. */
export const secretsCheck: Check = {
  name: 'no keys',
  async run({ files }) {
    const found = await Promise.all([...files].map(([file, text]) => secretsOf(file, text)));
    return { findings: found.flat() };
  },
};

async function secretsOf(file: string, text: string): Promise<Finding[]> {
  const source = { filePath: file, content: text, ext: extname(file), contentType: 'text' as const };
  const { messages } = await lintSource({ source, options: { config } });
  const unknown = file.endsWith('.map')
    ? []
    : [...text.matchAll(LITERAL)].filter(([, , literal = '']) => isRandom(literal));
  return [
    ...messages.map(({ message, loc }) => finding(file, loc.start.line, message)),
    ...unknown.map(({ index, 2: literal = '' }) =>
      finding(file, text.slice(0, index).split('\n').length, `\`${literal.slice(0, 4)}…\` looks like a key`),
    ),
  ];
}

function finding(file: string, line: number, message: string): Finding {
  return {
    file: `${file}:${line}`,
    what: `${message}.`,
    remedy: 'Remove it; if it is a real key, revoke it now: whoever has the repository has it too.',
  };
}

/** Capitals, small letters and digits without an order. */
function isRandom(text: string): boolean {
  return /[A-Z]/.test(text) && /[a-z]/.test(text) && /\d.*\d/.test(text) && bitsPerCharacter(text) >= BITS;
}

function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0);
}
