import { isEmail, normaliseEmail } from '@storegraph/kernel/email';
import { invalidEmail } from './refusals.ts';

/** Checks an e-mail address and answers it in the one way it is written here. Refuses with INVALID_EMAIL. */
export function parseEmail(text: string): string {
  const email = normaliseEmail(text);
  if (!isEmail(email)) throw invalidEmail();
  return email;
}
