import { expect, it } from '@jest/globals';
import { createKnownTexts } from './known-texts.ts';

const held = (texts: ReturnType<typeof createKnownTexts>, ...hashes: string[]) => hashes.filter((hash) => texts.get(hash) !== undefined);

it('forgets the text that was used least recently, and no more than it must', () => {
  const texts = createKnownTexts(2, 100);
  texts.keep('a', '1');
  texts.keep('b', '2');
  texts.get('a');
  texts.keep('c', '3');
  expect(held(texts, 'a', 'b', 'c')).toEqual(['a', 'c']);
});

it('keeps no more than it can bear, however few', () => {
  const texts = createKnownTexts(10, 10);
  texts.keep('a', '12345');
  texts.keep('b', '12345');
  expect(held(texts, 'a', 'b')).toEqual(['a', 'b']);
  texts.keep('c', '123456');
  expect(held(texts, 'a', 'b', 'c')).toEqual(['c']);
  texts.keep('d', 'x'.repeat(11));
  expect(held(texts, 'c', 'd')).toEqual([]);
});

it('counts a text once however often it is kept', () => {
  const texts = createKnownTexts(10, 10);
  for (let i = 0; i < 5; i++) texts.keep('a', '12345');
  texts.keep('b', '12345');
  expect(held(texts, 'a', 'b')).toEqual(['a', 'b']);
});
