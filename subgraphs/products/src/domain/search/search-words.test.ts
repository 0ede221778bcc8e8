import { describe, expect, it } from '@jest/globals';
import { parseSearchWords } from './search-words.ts';

describe('the words of a text to look for', () => {
  it.each([
    ['Desk  lamp', ['desk', 'lamp']],
    ['lamp, LAMP & lamp!', ['lamp']],
    ['Öland (60 cm)', ['öland', '60', 'cm']],
    ['ﬁne ＬＡＭＰ', ['fine', 'lamp']],
    ['急須', ['急須']],
    ['🫖 & \0', []],
  ])('of %j are %j', (text, words) => {
    expect(parseSearchWords(text)).toEqual(words);
  });

  it('are no more than eight', () => {
    expect(parseSearchWords('a b c d e f g h i j')).toHaveLength(8);
  });

  it.each(['', ' \n\t', 'x'.repeat(201)])('are refused of %j', (text) => {
    expect(() => parseSearchWords(text)).toThrow(expect.objectContaining({ code: 'SEARCH_TEXT_OUT_OF_RANGE', field: ['query'] }));
  });

  it('may be of 200 characters, however many bytes', () => {
    expect(parseSearchWords('𠮷'.repeat(200))).toHaveLength(1);
  });
});
