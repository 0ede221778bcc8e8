import { describe, expect, it } from '@jest/globals';
import { createPasswords, hashPassword } from './argon2-passwords.ts';

describe('a password', () => {
  it('is kept as an argon2id hash of the cost that OWASP asks for', async () => {
    expect(await hashPassword('correct-horse-battery')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('has another hash each time, and matches each of them', async () => {
    const { hash, matches } = await createPasswords();
    const [first, second] = await Promise.all([hash('correct-horse-battery'), hash('correct-horse-battery')]);
    expect(first).not.toBe(second);
    expect(await Promise.all([matches('correct-horse-battery', first), matches('correct-horse-battery', second), matches('correct-horse-batterz', first)])).toEqual([true, true, false]);
  });

  it('is the same however a keyboard composes it', async () => {
    const { hash, matches } = await createPasswords();
    expect(await matches('cafe\u0301-crème-brûlée', await hash('café-crème-brûlée'))).toBe(true);
  });

  it('that nobody has costs as much to compare with, and is another at each start', async () => {
    const [first, second] = await Promise.all([createPasswords(), createPasswords()]);
    expect(first.nobodys).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first.nobodys).not.toBe(second.nobodys);
    expect(await first.matches('correct-horse-battery', first.nobodys)).toBe(false);
  });
});
