import { expect, test } from 'vitest';
import { createPieces } from '../src/model/pieces.js';

const part = { name: 'part' };

function counted() {
  const pieces = createPieces<object, string>(new WeakMap());
  let made = 0;
  const show = (page: string, variant = '') =>
    pieces(
      part,
      variant,
      (link) => `${page}${link}`,
      (href) => {
        made += 1;
        return `${variant} ${href('/a')}`;
      },
    );
  return { show, count: () => made };
}

test('a piece is made once for pages on which its links are the same', () => {
  const { show, count } = counted();
  expect([show('..'), show('..'), count()]).toEqual([' ../a', ' ../a', 1]);
});

test('a piece is made anew where a link or the variant is another', () => {
  const { show, count } = counted();
  expect([show('..'), show('.'), show('..', '3')]).toEqual([' ../a', ' ./a', '3 ../a']);
  expect([show('..'), show('.'), show('..', '3'), count()]).toEqual([' ../a', ' ./a', '3 ../a', 3]);
});
