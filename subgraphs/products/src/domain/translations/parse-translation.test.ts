import { describe, expect, it } from '@jest/globals';
import { parseProductTexts, parseTranslated, withTexts } from './parse-translation.ts';

describe('what is to be said in another language', () => {
  it('is taken without the space around it; what is null or left out stays so', () => {
    expect(parseProductTexts({ name: ' Schreibtischlampe ', description: null })).toEqual({ name: 'Schreibtischlampe', description: null, slug: undefined });
  });

  it.each(['schreibtischlampe', 'théière-en-fonte', '卓上-ランプ', '急須', 'lampe-60', 'настольная-лампа'])('may have the slug %s', (slug) => {
    expect(parseProductTexts({ slug })).toMatchObject({ slug });
  });

  it('has a slug in one form, however its accents were typed', () => {
    expect(parseProductTexts({ slug: 'the\u0301ie\u0300re' }).slug).toBe('th\u00e9i\u00e8re');
  });

  it.each([
    [{ name: ' ' }, 'INVALID_NAME', 'name'], [{ name: 'x'.repeat(201) }, 'INVALID_NAME', 'name'],
    [{ description: '' }, 'INVALID_DESCRIPTION', 'description'], [{ description: 'x'.repeat(10_001) }, 'INVALID_DESCRIPTION', 'description'],
    ...['', 'Lampe', 'lampe rot', 'lampe/rot', '-lampe', 'lampe--rot', 'lampe?', 'x'.repeat(101)].map((slug) => [{ slug }, 'INVALID_SLUG', 'slug'] as const),
  ] as const)('is refused as %j: %s', (texts, code, at) => {
    expect(() => parseProductTexts(texts)).toThrow(expect.objectContaining({ code, field: [at] }));
  });

  it('is in no language that is English', () => {
    expect(() => parseTranslated('EN')).toThrow(expect.objectContaining({ code: 'BASE_LOCALE', field: ['locale'] }));
    expect(parseTranslated('JA')).toBe('JA');
  });

  it('leaves what it does not mention', () => {
    expect(withTexts({ name: 'Lampe', description: 'Hell.', slug: 'lampe' }, { name: undefined, description: null, slug: 'leuchte' })).toEqual({ name: 'Lampe', description: null, slug: 'leuchte' });
  });
});
