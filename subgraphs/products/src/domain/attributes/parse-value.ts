import type { AllowedValue, AttributeType, AttributeWithValues } from './attribute.ts';
import { invalidValue, valueNotAllowed, valueTypeMismatch } from './refusals.ts';

/** What is to be said of a product by an attribute, as a client sends it: one of these, by the attribute's type. */
export interface ValueInput {
  readonly text?: string | null | undefined;
  /** A decimal number as text. */
  readonly number?: string | null | undefined;
  readonly boolean?: boolean | null | undefined;
  /** `2026-11-21` */
  readonly date?: string | null | undefined;
  /** Codes of allowed values. */
  readonly values?: readonly string[] | null | undefined;
}

/** Where each type is given, and how it is read: as the texts that are kept. */
const FORMS: Readonly<Record<AttributeType, { readonly given: keyof ValueInput; readonly read: (input: ValueInput, allowed: readonly AllowedValue[], at: readonly string[]) => readonly string[] }>> = {
  TEXT: { given: 'text', read: ({ text }, _, at) => [parseText(text ?? '', at)] },
  NUMBER: { given: 'number', read: ({ number }) => [plainNumber(number ?? '')] },
  BOOLEAN: { given: 'boolean', read: ({ boolean }) => [String(boolean)] },
  DATE: { given: 'date', read: ({ date }, _, at) => [parseDay(date ?? '', at)] },
  SELECT: { given: 'values', read: ({ values }, allowed, at) => [only(choose(values ?? [], allowed, at), at)] },
  SWATCH: { given: 'values', read: ({ values }, allowed, at) => [only(choose(values ?? [], allowed, at), at)] },
  MULTISELECT: { given: 'values', read: ({ values }, allowed, at) => choose(values ?? [], allowed, at) },
};

/** Texts are kept in an index, whose entries are not long. */
const MAX_TEXT = 500;

/** Where the values of a type are given. */
export function givenAs(type: AttributeType): keyof ValueInput {
  return FORMS[type].given;
}

/**
 * Reads what is to be said by an attribute. Refuses with VALUE_TYPE_MISMATCH unless it is given as its type wants, and
 * nothing besides; with INVALID_VALUE when it is none of the type; with VALUE_NOT_ALLOWED when it is not on the list.
 */
export function parseValue({ type, values }: AttributeWithValues, { text, number, boolean, date, values: chosen }: ValueInput, at: readonly string[]): readonly string[] {
  const { given, read } = FORMS[type];
  const input: ValueInput = { text, number, boolean, date, values: chosen };
  const names = Object.entries(input).filter(([, value]) => value != null).map(([name]) => name);
  if (names.length !== 1 || names[0] !== given) throw valueTypeMismatch(at, given);
  return read(input, values, [...at, given]);
}

function parseText(text: string, at: readonly string[]): string {
  const value = text.trim();
  if (value === '' || [...value].length > MAX_TEXT) throw invalidValue(at, `The text must have 1 to ${MAX_TEXT} characters.`);
  return value;
}

/** The same number in one way: 1.50 and 01.5 are 1.5, and there is no -0. */
function plainNumber(decimal: string): string {
  const [, sign, whole = '', fraction = ''] = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(decimal) ?? [];
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return digits === '0' ? '0' : `${sign}${digits}`;
}

function parseDay(text: string, at: readonly string[]): string {
  const moment = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
  if (!isDay) throw invalidValue(at, 'This is no day like 2026-11-21.');
  return text;
}

function choose(codes: readonly string[], allowed: readonly AllowedValue[], at: readonly string[]): readonly string[] {
  for (const [index, code] of codes.entries()) if (!allowed.some((value) => value.code === code)) throw valueNotAllowed([...at, String(index)]);
  const chosen = [...new Set(codes)];
  if (chosen.length === 0) throw invalidValue(at, 'At least one value must be chosen.');
  return chosen;
}

function only(chosen: readonly string[], at: readonly string[]): string {
  const [value, ...others] = chosen;
  if (value === undefined || others.length > 0) throw invalidValue(at, 'Exactly one value must be chosen.');
  return value;
}
