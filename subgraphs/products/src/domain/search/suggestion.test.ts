import { describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { blendSuggestions, parseSuggestionRequest } from './suggestion.ts';
import type { RankedSuggestion } from './suggestion.ts';

const word = (text: string, place: number): RankedSuggestion => ({ suggestion: { kind: 'WORD', id: null, text }, isExact: false, place });
const product = (text: string, place: number, isExact = false): RankedSuggestion => ({ suggestion: { kind: 'PRODUCT', id: newId('prod'), text }, isExact, place });
const texts = (ranked: readonly RankedSuggestion[], first = 8) => blendSuggestions(ranked, first).map(({ text }) => text);

describe('suggestions of several kinds', () => {
  it('take turns, the best of each kind first', () => {
    expect(texts([product('Lamp 1', 1), product('Lamp 2', 2), product('Lamp 3', 3), word('lamp', 1), word('lampshade', 2)])).toEqual(['lamp', 'Lamp 1', 'lampshade', 'Lamp 2', 'Lamp 3']);
  });

  it('begin with what is called exactly so', () => {
    expect(texts([word('luna', 1), product('Luna', 2, true), product('Luna lamp', 1)])).toEqual(['Luna', 'luna', 'Luna lamp']);
  });

  it('are no more than were asked for', () => {
    expect(texts([word('a', 1), word('b', 2), word('c', 3)], 2)).toEqual(['a', 'b']);
  });
});

describe('what was typed', () => {
  it('is read without needless space, eight suggestions in English when nothing else is said', () => {
    expect(parseSuggestionRequest({ prefix: '  desk \t la ' })).toEqual({ prefix: 'desk la', first: 8, locale: 'EN' });
  });

  it.each(['', '   ', 'x'.repeat(101)])('is refused as %j', (prefix) => {
    expect(() => parseSuggestionRequest({ prefix })).toThrow(expect.objectContaining({ code: 'SEARCH_TEXT_OUT_OF_RANGE', field: ['prefix'] }));
  });

  it('counts characters, not bytes', () => {
    expect(parseSuggestionRequest({ prefix: '💡'.repeat(100) }).prefix).toHaveLength(200);
  });
});
