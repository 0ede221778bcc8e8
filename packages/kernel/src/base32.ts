/** Crockford's base32, as TypeIDs write it: two signs for each ten bits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const SIGNS = Uint8Array.from(ALPHABET, (sign) => sign.charCodeAt(0));
const NONE = 255;
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = ALPHABET.indexOf(String.fromCharCode(code));
  return value < 0 ? NONE : value;
});
const valueAt = (text: string, at: number): number => VALUES[text.charCodeAt(at)] ?? NONE;
const HYPHEN = 45;
/** By character code; what is no hexadecimal digit in small letters is negative, and so is all it becomes a part of. */
const DIGITS = Int8Array.from({ length: 128 }, (_, code) => '0123456789abcdef'.indexOf(String.fromCharCode(code)));
const digitAt = (text: string, at: number): number => DIGITS[text.charCodeAt(at)] ?? -1;
const LENGTH = 26;

/** Twenty bits of five hexadecimal digits; negative when one of them is none. */
const five = (text: string, a: number, b: number, c: number, d: number, e: number): number =>
  (digitAt(text, a) << 16) | (digitAt(text, b) << 12) | (digitAt(text, c) << 8) | (digitAt(text, d) << 4) | digitAt(text, e);
/** The sign of the five bits of these that begin here, counted from the last. */
const sign = (bits: number, from: number): number => SIGNS[(bits >> from) & 31] ?? 0;

/**
 * The 26 signs that stand for a UUID; undefined unless it is one in small letters. Digit by digit rather than by pieces
 * of text: a page of products has some hundred ids, and each piece would be an object.
 */
export function encodeUuid(uuid: string): string | undefined {
  if (uuid.length !== 36 || ![8, 13, 18, 23].every((at) => uuid.charCodeAt(at) === HYPHEN)) return undefined;
  const first = (digitAt(uuid, 0) << 4) | digitAt(uuid, 1);
  const [a, b, c] = [five(uuid, 2, 3, 4, 5, 6), five(uuid, 7, 9, 10, 11, 12), five(uuid, 14, 15, 16, 17, 19)];
  const [d, e, f] = [five(uuid, 20, 21, 22, 24, 25), five(uuid, 26, 27, 28, 29, 30), five(uuid, 31, 32, 33, 34, 35)];
  if ((first | a | b | c | d | e | f) < 0) return undefined;
  return String.fromCharCode(
    sign(first, 5), sign(first, 0),
    sign(a, 15), sign(a, 10), sign(a, 5), sign(a, 0), sign(b, 15), sign(b, 10), sign(b, 5), sign(b, 0), sign(c, 15), sign(c, 10), sign(c, 5), sign(c, 0),
    sign(d, 15), sign(d, 10), sign(d, 5), sign(d, 0), sign(e, 15), sign(e, 10), sign(e, 5), sign(e, 0), sign(f, 15), sign(f, 10), sign(f, 5), sign(f, 0),
  );
}

/** Whether the 26 signs from this place on to the end stand for a UUID. */
export function isUuidAt(text: string, from: number): boolean {
  if (text.length !== from + LENGTH || valueAt(text, from) > 7) return false;
  for (let at = from + 1; at < from + LENGTH; at += 1) if (valueAt(text, at) === NONE) return false;
  return true;
}

/** The UUID that the 26 signs from this place on stand for; they must be some. */
export function decodeUuid(text: string, from: number): string {
  let hex = (0x100 + (valueAt(text, from) << 5) + valueAt(text, from + 1)).toString(16).slice(1);
  for (let at = from + 2; at < from + LENGTH; at += 4) {
    const bits = (valueAt(text, at) << 15) | (valueAt(text, at + 1) << 10) | (valueAt(text, at + 2) << 5) | valueAt(text, at + 3);
    hex += (0x100000 + bits).toString(16).slice(1);
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
