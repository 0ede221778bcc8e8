/**
 * What browsers accept in a field for e-mail addresses, with a dot in the domain
 * (https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address).
 */
const FORM = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;
/** RFC 5321, 4.5.3.1: the part before the @, and a path without its brackets. */
const MAX_LOCAL = 64;
const MAX = 254;

/** The one way in which an e-mail address is written here: without spaces around it, in lower case. */
export function normaliseEmail(text: string): string {
  return text.trim().toLowerCase();
}

/** Whether a text is an e-mail address, in the one way it is written here. */
export function isEmail(text: string): boolean {
  return text.length <= MAX && text.indexOf('@') <= MAX_LOCAL && FORM.test(text);
}
