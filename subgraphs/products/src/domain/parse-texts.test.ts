import { describe, expect, it } from '@jest/globals';
import { parseName, parseSlug } from './parse-texts.ts';

describe('a name', () => {
  it('is taken without the space around it', () => expect(parseName('  Søndag 🌿 ')).toBe('Søndag 🌿'));
  it('has up to 200 characters, whatever they are', () => expect(parseName('🌿'.repeat(200))).toHaveLength(400));
  it.each(['', '   ', 'x'.repeat(201)])('is not %j', (text) => expect(() => parseName(text)).toThrow(expect.objectContaining({ code: 'INVALID_NAME', field: ['name'] })));
});

describe('a slug', () => {
  it.each(['lamps', 'desk-lamps-2', '2026', 'x'.repeat(100)])('can be %s', (text) => expect(parseSlug(text)).toBe(text));
  it.each(['', 'Lamps', 'desk lamps', '-lamps', 'lamps-', 'desk--lamps', 'lämps', 'a/b', 'x'.repeat(101)])('is not %j', (text) => {
    expect(() => parseSlug(text)).toThrow(expect.objectContaining({ code: 'INVALID_SLUG', field: ['slug'] }));
  });
});
