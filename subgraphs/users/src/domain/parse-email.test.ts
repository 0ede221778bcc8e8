import { describe, expect, it } from '@jest/globals';
import { parseEmail } from './parse-email.ts';

describe('an e-mail address', () => {
  it.each([
    ['ada@example.com', 'ada@example.com'],
    ['  Ada.Lovelace@Example.COM\n', 'ada.lovelace@example.com'],
    ["o'hara+shop@mail.example.co.uk", "o'hara+shop@mail.example.co.uk"],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%j is kept as %j', (text, email) => {
    expect(parseEmail(text)).toBe(email);
  });

  it.each([
    '', ' ', 'ada', '@example.com', 'ada@', 'ada@example', 'ada@-example.com', 'ada@example-.com', 'ada@example..com', 'ada@@example.com',
    'a da@example.com', 'ada@example.com\0', 'ada@exa\nmple.com', 'ada@münchen.example', 'ada@example.com, bo@example.com', 'Ada <ada@example.com>',
    `${'a'.repeat(65)}@example.com`, `ada@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example.com`, `ada@${'a'.repeat(64)}.com`,
  ])('is not %j', (text) => {
    expect(() => parseEmail(text)).toThrow(expect.objectContaining({ code: 'INVALID_EMAIL', field: ['email'] }));
  });

  it('takes no time to refuse what is made to take long', () => {
    const start = performance.now();
    expect(() => parseEmail(`${'a.'.repeat(200_000)}@${'a-'.repeat(200_000)}!`)).toThrow();
    expect(performance.now() - start).toBeLessThan(200);
  });
});
