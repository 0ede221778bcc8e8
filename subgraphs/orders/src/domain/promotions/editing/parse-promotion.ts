import { parseId } from '@storegraph/kernel/ids';
import type { Id, IdKind } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { Refusal } from '@storegraph/kernel/refusal';
import { isSoldIn } from '../../cart/currencies.ts';
import { parseBenefit } from './parse-benefit.ts';
import type { BenefitInput } from './parse-benefit.ts';
import { parseAmounts, parseLimit, whole } from './parse-numbers.ts';
import type { NewPromotion } from '../ports.ts';
import type { Audience, Conditions, Scope, Stacking } from '../promotion.ts';
import { MAX_GROUPS, MAX_NAME, MAX_NAMED, currencyNotSoldIn, invalidConditions, invalidDates, invalidGroup, invalidGroups, invalidName, invalidPriority, invalidScope } from '../refusals.ts';

type Maybe<Value> = Value | null | undefined;

/** All that staff say of a promotion. */
export interface PromotionInput {
  readonly name: string;
  readonly priority?: Maybe<number>;
  readonly stacking: Stacking;
  readonly group?: Maybe<string>;
  readonly startsAt: string;
  readonly endsAt?: Maybe<string>;
  readonly scope?: Maybe<{
    readonly categoryIds?: Maybe<readonly string[]>; readonly productIds?: Maybe<readonly string[]>;
    readonly variantIds?: Maybe<readonly string[]>; readonly brands?: Maybe<readonly string[]>; readonly collectionIds?: Maybe<readonly string[]>;
  }>;
  readonly conditions?: Maybe<{
    readonly audience?: Maybe<Audience>; readonly registeredSince?: Maybe<string>; readonly minimumSubtotal?: Maybe<readonly Money[]>;
    readonly minimumQuantity?: Maybe<number>; readonly currency?: Maybe<string>; readonly customerGroupIds?: Maybe<readonly string[]>;
  }>;
  readonly benefit: BenefitInput;
  readonly usageLimit?: Maybe<number>;
  readonly usageLimitPerCustomer?: Maybe<number>;
}

/** What a promotion is, whether it is new or changed. */
export type ParsedPromotion = Omit<NewPromotion, 'id' | 'trigger' | 'createdAt'>;

/**
 * Checks what staff say of a promotion. Refuses with INVALID_NAME, INVALID_PRIORITY, INVALID_GROUP, INVALID_DATES, INVALID_SCOPE,
 * INVALID_ID, INVALID_CONDITIONS, CURRENCY_NOT_SUPPORTED, INVALID_BENEFIT or INVALID_LIMIT.
 */
export function parsePromotion(input: PromotionInput): ParsedPromotion {
  const conditions = parseConditions(input.conditions);
  const perCustomer = parseLimit(input.usageLimitPerCustomer, 'usageLimitPerCustomer');
  const startsAt = parseDate(input.startsAt, invalidDates('startsAt'));
  const endsAt = input.endsAt == null ? null : parseDate(input.endsAt, invalidDates('endsAt'));
  if (endsAt !== null && endsAt <= startsAt) throw invalidDates('endsAt');
  return {
    name: parseName(input.name), priority: parsePriority(input.priority ?? 0), stacking: input.stacking, group: parseGroup(input.group, input.stacking),
    startsAt, endsAt, scope: parseScope(input.scope), conditions, benefit: parseBenefit(input.benefit),
    usageLimit: parseLimit(input.usageLimit, 'usageLimit'),
    // Of two first orders placed at once only one can be the first.
    usageLimitPerCustomer: conditions.audience === 'FIRST_ORDER' ? 1 : perCustomer,
  };
}

function parseName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > MAX_NAME || name.includes('\0')) throw invalidName();
  return name;
}

const parsePriority = (priority: number): number => whole(priority, -1_000, 1_000, invalidPriority());

function parseGroup(text: Maybe<string>, stacking: Stacking): string | null {
  if (text == null) return null;
  const group = text.trim();
  if (group === '' || group.length > 40 || group.includes('\0') || stacking !== 'COMBINABLE') throw invalidGroup();
  return group;
}

function parseDate(text: string, refusal: Refusal): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw refusal;
  return date;
}

function parseScope(scope: PromotionInput['scope']): Scope {
  const ids = <K extends IdKind>(kind: K, list: 'categoryIds' | 'productIds' | 'variantIds' | 'collectionIds'): readonly Id<K>[] =>
    named(scope?.[list], list).map((id, index) => parseId(kind, id, ['scope', list, String(index)]));
  return {
    categoryIds: ids('cat', 'categoryIds'), productIds: ids('prod', 'productIds'), variantIds: ids('var', 'variantIds'), brands: named(scope?.brands, 'brands'),
    collectionIds: ids('coll', 'collectionIds'),
  };
}

/** A list that is there says something: one that is empty would mean nothing where none at all means everything. */
function named(list: Maybe<readonly string[]>, name: string): readonly string[] {
  if (list == null) return [];
  const isNothing = list.length === 0 || list.some((entry) => entry === '' || entry.length > 200 || entry.includes('\0'));
  if (isNothing || list.length > MAX_NAMED || new Set(list).size !== list.length) throw invalidScope(name);
  return list;
}

function parseConditions(conditions: PromotionInput['conditions']): Conditions {
  const { audience, registeredSince, minimumSubtotal, minimumQuantity, currency, customerGroupIds } = conditions ?? {};
  if (currency != null && !isSoldIn(currency)) throw currencyNotSoldIn(['conditions', 'currency']);
  return {
    audience: audience ?? 'EVERYONE',
    registeredSince: registeredSince == null ? null : parseDate(registeredSince, invalidConditions('registeredSince')),
    minimumSubtotal: parseAmounts(minimumSubtotal ?? [], invalidConditions('minimumSubtotal'), ['conditions', 'minimumSubtotal']),
    minimumQuantity: minimumQuantity == null ? 0 : whole(minimumQuantity, 1, 99_000, invalidConditions('minimumQuantity')),
    currency: currency ?? null,
    customerGroupIds: parseGroups(customerGroupIds),
  };
}

/** A list that is there names groups: one that is empty would be for nobody where none at all is for everybody. */
function parseGroups(ids: Maybe<readonly string[]>): readonly Id<'cgroup'>[] {
  if (ids == null) return [];
  if (ids.length === 0 || ids.length > MAX_GROUPS || new Set(ids).size !== ids.length) throw invalidGroups();
  return ids.map((id, index) => parseId('cgroup', id, ['conditions', 'customerGroupIds', String(index)]));
}
