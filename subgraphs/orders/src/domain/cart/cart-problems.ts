import type { Id } from '@storegraph/kernel/ids';
import { isSameAmount } from '@storegraph/kernel/money';
import { unitPriceOf } from './cart.ts';
import type { CartLine } from './cart.ts';

/** What can be the matter with a line of a cart. */
export type CartProblemCode = 'PRICE_CHANGED' | 'UNAVAILABLE';

/** Something about a cart that a shopper should know before ordering. */
export interface CartProblem {
  readonly code: CartProblemCode;
  readonly message: string;
  readonly lineId: Id<'cline'>;
}

interface ProblemRule {
  readonly code: CartProblemCode;
  readonly holds: (line: CartLine) => boolean;
  readonly message: (name: string) => string;
}

/** At most one is true of a line: what is not for sale has no price. */
const RULES: readonly ProblemRule[] = [
  { code: 'UNAVAILABLE', holds: (line) => !unitPriceOf(line), message: (name) => `${name} is no longer for sale.` },
  { code: 'PRICE_CHANGED', holds: hasAnotherPrice, message: (name) => `The price of ${name} has changed since you put it in.` },
];

/** What is the matter with a cart's lines; empty when all is well. */
export function problemsOf(lines: readonly CartLine[]): readonly CartProblem[] {
  return lines.flatMap((line) =>
    RULES.filter(({ holds }) => holds(line)).map(({ code, message }) => ({ code, message: message(line.variant.productName), lineId: line.id })),
  );
}

function hasAnotherPrice(line: CartLine): boolean {
  const unitPrice = unitPriceOf(line);
  return unitPrice !== undefined && !isSameAmount(unitPrice, line.unitPriceWhenAdded);
}
