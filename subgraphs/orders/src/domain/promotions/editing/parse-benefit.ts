import { parseId } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import { parseAmounts, whole } from './parse-numbers.ts';
import { ALL_BASIS_POINTS } from '../promotion.ts';
import type { Benefit } from '../promotion.ts';
import { invalidBenefit } from '../refusals.ts';

type Maybe<Value> = Value | null | undefined;

/** What staff say of a benefit: its kind, and what that kind needs. */
export interface BenefitInput {
  readonly kind: Benefit['kind'];
  readonly basisPoints?: Maybe<number>;
  readonly amounts?: Maybe<readonly Money[]>;
  readonly buy?: Maybe<number>;
  readonly get?: Maybe<number>;
  readonly variantId?: Maybe<string>;
  readonly quantity?: Maybe<number>;
}

type Need = Exclude<keyof BenefitInput, 'kind'>;

/** What each kind needs; what it does not need must not be said. */
const NEEDS: Readonly<Record<Benefit['kind'], readonly Need[]>> = {
  PERCENTAGE: ['basisPoints'], AMOUNT: ['amounts'], BUY_X_GET_Y: ['buy', 'get', 'basisPoints'], FREE_SHIPPING: [], GIFT: ['variantId', 'quantity'],
};
const ALL: readonly Need[] = ['basisPoints', 'amounts', 'buy', 'get', 'variantId', 'quantity'];

/** Checks what a promotion gives. Refuses with INVALID_BENEFIT, INVALID_ID or CURRENCY_NOT_SUPPORTED. */
export function parseBenefit(input: BenefitInput): Benefit {
  const wrong = ALL.find((name) => NEEDS[input.kind].includes(name) !== (input[name] != null));
  if (wrong) throw invalidBenefit(wrong);
  const number = (name: 'basisPoints' | 'buy' | 'get' | 'quantity', most: number) => whole(input[name] ?? 0, 1, most, invalidBenefit(name));
  switch (input.kind) {
    case 'PERCENTAGE': return { kind: 'PERCENTAGE', basisPoints: number('basisPoints', ALL_BASIS_POINTS) };
    case 'AMOUNT': return { kind: 'AMOUNT', amounts: someOf(input.amounts ?? []) };
    case 'BUY_X_GET_Y': return { kind: 'BUY_X_GET_Y', buy: number('buy', 99), get: number('get', 99), basisPoints: number('basisPoints', ALL_BASIS_POINTS) };
    case 'FREE_SHIPPING': return { kind: 'FREE_SHIPPING' };
    case 'GIFT': return { kind: 'GIFT', variantId: parseId('var', input.variantId ?? '', ['benefit', 'variantId']), quantity: number('quantity', 99) };
  }
}

function someOf(amounts: readonly Money[]) {
  if (amounts.length === 0) throw invalidBenefit('amounts');
  return parseAmounts(amounts, invalidBenefit('amounts'), ['benefit', 'amounts']);
}
