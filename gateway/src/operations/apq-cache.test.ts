import { expect, it } from '@jest/globals';
import { createApqCache } from './apq-cache.ts';

const held = (texts: ReturnType<typeof createApqCache>, ...hashes: string[]) => hashes.filter((hash) => texts.get(hash) !== undefined);

it('forgets the text that was used least recently, and no more than it must', () => {
  const texts = createApqCache(2, 100);
  texts.set('a', '1');
  texts.set('b', '2');
  texts.get('a');
  texts.set('c', '3');
  expect(held(texts, 'a', 'b', 'c')).toEqual(['a', 'c']);
});

it('keeps no more than it can bear, however few', () => {
  const texts = createApqCache(10, 10);
  texts.set('a', '12345');
  texts.set('b', '12345');
  expect(held(texts, 'a', 'b')).toEqual(['a', 'b']);
  texts.set('c', '123456');
  expect(held(texts, 'a', 'b', 'c')).toEqual(['c']);
  texts.set('d', 'x'.repeat(11));
  expect(held(texts, 'c', 'd')).toEqual([]);
});

it('counts a text once however often it is kept', () => {
  const texts = createApqCache(10, 10);
  for (let i = 0; i < 5; i++) texts.set('a', '12345');
  texts.set('b', '12345');
  expect(held(texts, 'a', 'b')).toEqual(['a', 'b']);
});
