import { fromDecimal, toDecimal } from '@storegraph/kernel/money';
import type { Money } from '@storegraph/kernel/money';
import { Refusal } from '@storegraph/kernel/refusal';

/** An amount as the graph tells it. */
export function toGraphMoney(money: Money): { amount: string; currency: string } {
  return { amount: toDecimal(money), currency: money.currency };
}

/** Reads an amount that a client sent. Refuses with INVALID_AMOUNT unless it is an exact amount of its currency. */
export function fromGraphMoney(input: { amount: string; currency: string }, field: readonly string[]): Money {
  const money = fromDecimal(input.amount, input.currency);
  if (money) return money;
  throw new Refusal('INVALID_AMOUNT', `This is not an exact amount of ${input.currency}.`, { field: [...field, 'amount'] });
}
