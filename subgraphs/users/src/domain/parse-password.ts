import { COMMON_PASSWORDS } from './common-passwords.ts';
import { passwordTooWeak } from './refusals.ts';

const MIN = 10;
const MAX = 200;

/**
 * Checks a new password; it is kept as it was typed. Refuses with PASSWORD_TOO_WEAK when it has not 10 to 200
 * characters, or is what an attacker tries first. Which characters it is made of is not asked (NIST SP 800-63B, 3.1.1.2).
 */
export function parsePassword(password: string, email: string): string {
  const characters = [...password];
  if (characters.length < MIN || characters.length > MAX) throw passwordTooWeak(`The password must have ${MIN} to ${MAX} characters.`);
  const plain = password.trim().toLowerCase();
  if (plain === email) throw passwordTooWeak('The password must not be the e-mail address.');
  if (COMMON_PASSWORDS.has(plain) || new Set(characters).size === 1) throw passwordTooWeak('The password is one that many people have.');
  return password;
}
