/** Crockford's base32, as TypeIDs write it: two signs for each ten bits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const PAIRS: readonly string[] = Array.from({ length: 1024 }, (_, bits) => `${ALPHABET[bits >> 5]}${ALPHABET[bits & 31]}`);
const NONE = 255;
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = ALPHABET.indexOf(String.fromCharCode(code));
  return value < 0 ? NONE : value;
});
const valueAt = (text: string, at: number): number => VALUES[text.charCodeAt(at)] ?? NONE;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LENGTH = 26;

/** Twenty bits of five hexadecimal digits. */
function fiveDigits(hex: string, at: number): string {
  const bits = parseInt(hex.slice(at, at + 5), 16);
  return `${PAIRS[bits >> 10]}${PAIRS[bits & 1023]}`;
}

/** The 26 signs that stand for a UUID; undefined unless it is one in small letters. */
export function encodeUuid(uuid: string): string | undefined {
  if (!UUID.test(uuid)) return undefined;
  const hex = `${uuid.slice(0, 8)}${uuid.slice(9, 13)}${uuid.slice(14, 18)}${uuid.slice(19, 23)}${uuid.slice(24)}`;
  return `${PAIRS[parseInt(hex.slice(0, 2), 16)]}${fiveDigits(hex, 2)}${fiveDigits(hex, 7)}${fiveDigits(hex, 12)}${fiveDigits(hex, 17)}${fiveDigits(hex, 22)}${fiveDigits(hex, 27)}`;
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
