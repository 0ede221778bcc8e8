import { describe, expect, it } from '@jest/globals';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { parsePassword } from './parse-password.ts';

const EMAIL = 'ada.lovelace@example.com';

describe('a new password', () => {
  it.each(['correct-horse-battery', 'ten chars!', '  spaces count as they are  ', 'пароль-длинный', '🔑🗝️🔒🔓🔐🛡️⚙️🧰🪛🔩', `x${'y'.repeat(199)}`])('may be %j', (password) => {
    expect(parsePassword(password, EMAIL)).toBe(password);
  });

  it.each([
    ['short', 'nine char'],
    ['short, however many bytes it has', '🔑🗝🔒🔓🔐'],
    ['long', `x${'y'.repeat(200)}`],
    ['common', 'password123'],
    ['common, in capitals', 'QwertyUiop'],
    ['common, with a space around it', ' 1234567890 '],
    ['one character over and over', '••••••••••••'],
    ['the e-mail address', 'Ada.Lovelace@Example.com'],
  ])('is not too %s', (_why, password) => {
    expect(() => parsePassword(password, EMAIL)).toThrow(expect.objectContaining({ code: 'PASSWORD_TOO_WEAK', field: ['password'] }));
  });

  it('is compared with common ones that are long enough to be chosen, in lower case', () => {
    expect([...COMMON_PASSWORDS].filter((password) => password.length < 10 || password !== password.toLowerCase())).toEqual([]);
  });
});
