import { CHOSEN } from './attribute.ts';
import type { AllowedValue, AttributeType } from './attribute.ts';
import { duplicateValue, invalidCode, invalidLabel, invalidSwatch, tooManyValues, unitNotAllowed, valuesNotAllowed } from './refusals.ts';

/** A value to allow, as a client sends it. */
export interface AllowedValueInput {
  readonly code: string;
  readonly label: string;
  readonly swatch?: string | null | undefined;
}

const MAX_VALUES = 200;
const MAX_LABEL = 200;
const MAX_UNIT = 20;
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const COLOUR = /^#[0-9a-f]{6}$/;

/** Takes a text for what programs call something. Refuses with INVALID_CODE. */
export function parseCode(text: string, at: readonly string[]): string {
  if (text.length > 100 || !CODE.test(text)) throw invalidCode(at);
  return text;
}

/** Reads what a number counts. Refuses with UNIT_NOT_ALLOWED for other types than NUMBER, and unless it has 1 to 20 characters. */
export function parseUnit(unit: string | null, type: AttributeType): string | null {
  if (unit === null) return null;
  const text = unit.trim();
  if (type !== 'NUMBER' || text === '' || text.length > MAX_UNIT) throw unitNotAllowed();
  return text;
}

/**
 * Reads the values that an attribute allows. Refuses with VALUES_NOT_ALLOWED when they are not chosen from a list,
 * with TOO_MANY_VALUES beyond 200, and with INVALID_CODE, DUPLICATE_VALUE, INVALID_LABEL, INVALID_SWATCH.
 */
export function parseAllowedValues(values: readonly AllowedValueInput[], type: AttributeType): readonly AllowedValue[] {
  if (values.length > 0 && !CHOSEN.has(type)) throw valuesNotAllowed();
  if (values.length > MAX_VALUES) throw tooManyValues(MAX_VALUES);
  const known = new Set<string>();
  return values.map(({ code, label, swatch }, index) => {
    const at = (field: string) => ['values', String(index), field];
    if (known.has(parseCode(code, at('code')))) throw duplicateValue(at('code'));
    known.add(code);
    return { code, label: parseLabel(label, at('label')), swatch: parseSwatch(swatch ?? null, type, at('swatch')) };
  });
}

function parseLabel(text: string, at: readonly string[]): string {
  const label = text.trim();
  if (label === '' || [...label].length > MAX_LABEL) throw invalidLabel(at);
  return label;
}

function parseSwatch(swatch: string | null, type: AttributeType, at: readonly string[]): string | null {
  const colour = swatch?.toLowerCase() ?? null;
  if ((type === 'SWATCH') !== (colour !== null && COLOUR.test(colour))) throw invalidSwatch(at);
  return colour;
}
