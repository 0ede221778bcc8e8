import { isId, parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { fromDecimal } from '@storegraph/kernel/money';
import { CHOSEN } from '../attributes/attribute.ts';
import type { AttributeWithValues } from '../attributes/attribute.ts';
import { attributeNotFound, valueNotAllowed } from '../attributes/refusals.ts';
import { SOLD_IN } from '../catalogue/parse-price.ts';
import type { Condition, Match, Rule, WantedValue } from './collection.ts';
import { brandUnknown, categoryUnknown, currencyUnknown, daysOutOfRange, invalidBound, invalidCondition, invalidRange, noConditions, tooManyConditions } from './refusals.ts';

/** A rule as a client sends it. */
export interface RuleInput {
  readonly match?: Match | null | undefined;
  readonly conditions: readonly ConditionInput[];
}

/** A condition as a client sends it: exactly one of these. */
export interface ConditionInput {
  readonly category?: string | null | undefined;
  readonly brand?: string | null | undefined;
  readonly price?: { readonly currency: string; readonly min?: string | null | undefined; readonly max?: string | null | undefined } | null | undefined;
  readonly inStock?: boolean | null | undefined;
  readonly attribute?: AttributeConditionInput | null | undefined;
  readonly option?: { readonly name: string; readonly values: readonly string[] } | null | undefined;
  readonly createdWithinDays?: number | null | undefined;
}

/** What must be said by an attribute: by its type a value, a range of numbers or one of days. */
export interface AttributeConditionInput {
  readonly code: string;
  readonly values?: readonly string[] | null | undefined;
  readonly min?: string | null | undefined;
  readonly max?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** What conditions ask for, looked up: only what there is. */
export interface KnownThings {
  readonly categoryIds: ReadonlySet<Id<'cat'>>;
  readonly brandIds: ReadonlySet<Id<'brand'>>;
  /** By code. */
  readonly attributes: ReadonlyMap<string, AttributeWithValues>;
}

/** Looks things up that conditions ask for. */
export type LookUp = (asked: { readonly categoryIds: readonly Id<'cat'>[]; readonly brandIds: readonly Id<'brand'>[]; readonly codes: readonly string[] }) => Promise<KnownThings>;

const MAX_CONDITIONS = 20;
const MAX_VALUES = 50;
const MAX_DAYS = 3_650;

type Path = readonly string[];
type Parsers = { readonly [Kind in keyof ConditionInput]-?: (wanted: NonNullable<ConditionInput[Kind]>, known: KnownThings, at: Path) => Condition };

/** How each kind of condition is read. */
const PARSERS: Parsers = {
  category(id, { categoryIds }, at) {
    const categoryId = parseId('cat', id, at);
    if (!categoryIds.has(categoryId)) throw categoryUnknown(at);
    return { kind: 'CATEGORY', categoryId };
  },
  brand(id, { brandIds }, at) {
    const brandId = parseId('brand', id, at);
    if (!brandIds.has(brandId)) throw brandUnknown(at);
    return { kind: 'BRAND', brandId };
  },
  price({ currency, min, max }, _, at) {
    if (!SOLD_IN.has(currency)) throw currencyUnknown([...at, 'currency']);
    const [minMinor, maxMinor] = [parseBound(min, currency, [...at, 'min']), parseBound(max, currency, [...at, 'max'])];
    checkRange(minMinor, maxMinor, (a, b) => a <= b, at);
    return { kind: 'PRICE', currency, minMinor: minMinor?.toString() ?? null, maxMinor: maxMinor?.toString() ?? null };
  },
  inStock: (isInStock) => ({ kind: 'STOCK', isInStock }),
  attribute(wanted, { attributes }, at) {
    const attribute = attributes.get(wanted.code);
    if (!attribute) throw attributeNotFound([...at, 'code']);
    return { kind: 'ATTRIBUTE', attributeId: attribute.id, wanted: parseWanted(attribute, wanted, at) };
  },
  option: ({ name, values }, _, at) => ({ kind: 'OPTION', name: parseTexts([name], [...at, 'name'])[0] ?? '', values: parseTexts(values, [...at, 'values']) }),
  createdWithinDays(days, _, at) {
    if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) throw daysOutOfRange(at, MAX_DAYS);
    return { kind: 'NEW', days };
  },
};

/**
 * Reads a rule. Refuses with NO_CONDITIONS, TOO_MANY_CONDITIONS beyond 20, INVALID_CONDITION, INVALID_ID, CATEGORY_NOT_FOUND,
 * BRAND_NOT_FOUND, ATTRIBUTE_NOT_FOUND, VALUE_NOT_ALLOWED, CURRENCY_NOT_SUPPORTED, INVALID_AMOUNT, INVALID_RANGE, DAYS_OUT_OF_RANGE.
 */
export async function parseRule({ match, conditions }: RuleInput, lookUp: LookUp): Promise<Rule> {
  if (conditions.length === 0) throw noConditions();
  if (conditions.length > MAX_CONDITIONS) throw tooManyConditions(MAX_CONDITIONS);
  const given = <Value>(read: (condition: ConditionInput) => Value | null | undefined) => conditions.flatMap((condition) => read(condition) ?? []);
  const known = await lookUp({
    categoryIds: given(({ category }) => category).filter((id) => isId('cat', id)), brandIds: given(({ brand }) => brand).filter((id) => isId('brand', id)),
    codes: given(({ attribute }) => attribute?.code),
  });
  return { match: match ?? 'ALL', conditions: conditions.map((condition, index) => parseCondition(condition, known, ['rule', 'conditions', String(index)])) };
}

function parseCondition(condition: ConditionInput, known: KnownThings, at: Path): Condition {
  const given = Object.entries(condition).filter(([, wanted]) => wanted != null);
  const [only, ...others] = given;
  if (!only || others.length > 0) throw invalidCondition(at);
  const [kind, wanted] = only as [keyof ConditionInput, never];
  return PARSERS[kind](wanted, known, [...at, kind]);
}

function parseBound(amount: string | null | undefined, currency: string, at: Path): bigint | null {
  if (amount == null) return null;
  const money = fromDecimal(amount, currency);
  if (!money || money.amountMinor <= 0n) throw invalidBound(at);
  return money.amountMinor;
}

function checkRange<Bound>(min: Bound | null, max: Bound | null, isInOrder: (min: Bound, max: Bound) => boolean, at: Path): void {
  if (min === null && max === null) throw invalidRange(at);
  if (min !== null && max !== null && !isInOrder(min, max)) throw invalidRange(at);
}

function parseTexts(texts: readonly string[], at: Path): readonly string[] {
  if (texts.length === 0 || texts.length > MAX_VALUES || texts.some((text) => text.length === 0 || text.length > 500)) {
    throw invalidCondition(at, `Give 1 to ${MAX_VALUES} texts of 1 to 500 characters.`);
  }
  return [...new Set(texts)];
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function parseWanted({ type, values: allowed }: AttributeWithValues, { values, min = null, max = null, from = null, to = null }: AttributeConditionInput, at: Path): WantedValue {
  const isGiven = { values: values != null, numbers: min !== null || max !== null, days: from !== null || to !== null };
  const expected = type === 'NUMBER' ? 'numbers' : type === 'DATE' ? 'days' : 'values';
  if (Object.entries(isGiven).some(([name, given]) => given !== (name === expected))) {
    throw invalidCondition(at, { numbers: 'Give `min` or `max` for a number.', days: 'Give `from` or `to` for a day.', values: 'Give `values` for it.' }[expected]);
  }
  if (expected === 'numbers') {
    checkRange(min, max, (a, b) => Number(a) <= Number(b), at);
    return { by: 'NUMBER', min, max };
  }
  if (expected === 'days') {
    if ([from, to].some((day) => day !== null && !DAY.test(day))) throw invalidCondition(at, 'A day is like 2026-11-21.');
    checkRange(from, to, (a, b) => a <= b, at);
    return { by: 'DATE', from, to };
  }
  const texts = parseTexts(values ?? [], [...at, 'values']);
  const isAllowed = CHOSEN.has(type) ? (text: string) => allowed.some(({ code }) => code === text) : (text: string) => type !== 'BOOLEAN' || text === 'true' || text === 'false';
  for (const [index, text] of texts.entries()) if (!isAllowed(text)) throw valueNotAllowed([...at, 'values', String(index)]);
  return { by: 'VALUES', values: texts };
}
