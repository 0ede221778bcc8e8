import type { VariantOption } from '../../catalogue/variant.ts';
import type { ColumnKey } from './columns.ts';

/**
 * Spreadsheets take cells that begin like this for formulas and run them (OWASP, "CSV Injection"); the wide forms are
 * those of Japanese keyboards.
 */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** Writes text so that no spreadsheet runs it: with `'` in front where it could. */
export const guardText = (text: string): string => (LIKE_A_FORMULA.test(text) ? `'${text}` : text);

/** Takes that `'` away again: `'=1` is `=1`. What was written by hand without one is left as it is. */
export const unguardText = (text: string): string => (text.startsWith("'") && LIKE_A_FORMULA.test(text) ? text.slice(1) : text);

/** Writes a cell: quoted where it must be. */
export const toCell = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes options as one cell: `Colour=Oak;Size=60 cm`, with `\` before those signs where they belong to a word. */
export const toOptionsText = (options: readonly VariantOption[]): string =>
  options.map(({ name, value }) => `${escapeWord(name)}=${escapeWord(value)}`).join(';');

const escapeWord = (word: string): string => word.replaceAll(/[\\=;]/g, '\\$&');

/** Reads such a cell; the text itself when it is none. */
export function readOptionsText(text: string): unknown {
  if (text === '') return [];
  const options: VariantOption[] = [];
  for (const pair of splitUnescaped(text, ';')) {
    const words = splitUnescaped(pair, '=');
    if (words.length !== 2) return text;
    const [name = '', value = ''] = words.map((word) => word.replaceAll(/\\([\\=;])/g, '$1'));
    options.push({ name, value });
  }
  return options;
}

/** Writes names with their values as one cell: `material=oak;care=dry;care=iron`. A name alone takes back what was said by it. */
export const toPairsText = (pairs: readonly (readonly [name: string, value: string])[]): string => toOptionsText(pairs.map(([name, value]) => ({ name, value })));

/** Reads such a cell: each name with its values, null where it is alone. Undefined when it is none. */
export function readPairsText(text: string): ReadonlyMap<string, readonly string[] | null> | undefined {
  const pairs = new Map<string, string[] | null>();
  for (const pair of text === '' ? [] : splitUnescaped(text, ';')) {
    const [name = '', value, ...more] = splitUnescaped(pair, '=').map((word) => word.replaceAll(/\\([\\=;])/g, '$1'));
    const before = pairs.get(name);
    if (more.length > 0 || before === null || (before && value === undefined)) return undefined;
    if (before && value !== undefined) before.push(value);
    else pairs.set(name, value === undefined ? null : [value]);
  }
  return pairs;
}

/** Splits at a sign that has no `\` before it. */
function splitUnescaped(text: string, sign: string): readonly string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const here = text.charAt(at);
    if (here === sign) parts.push('');
    else if (here === '\\' && at + 1 < text.length) {
      parts[parts.length - 1] += here + text.charAt(at + 1);
      at += 1;
    } else parts[parts.length - 1] += here;
  }
  return parts;
}

const toWhole = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : text);
const YES: Readonly<Record<string, boolean>> = { true: true, false: false };

/** How the text of a cell is understood where it is no text. What cannot be understood is left for its reader to refuse. */
const UNDERSTAND: Partial<Readonly<Record<ColumnKey, (text: string) => unknown>>> = {
  // A spreadsheet writes TRUE.
  isPublished: (text) => YES[text.toLowerCase()] ?? text,
  stock: toWhole,
  weightGrams: toWhole,
  productWeight: toWhole,
  options: (text) => readOptionsText(unguardText(text)),
};

/** What a cell that is not empty says. */
export const valueOfCell = (key: ColumnKey, text: string): unknown => (UNDERSTAND[key] ?? unguardText)(text);
