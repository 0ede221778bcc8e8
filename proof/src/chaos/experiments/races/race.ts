import type { Random } from '@storegraph/sample-shop/random';
import type { Refusals } from '../../../clients/graphql-client.ts';
import type { User } from '../../../clients/retrying-users.ts';
import type { StoredOrder } from '../../stored-orders.ts';

/** Who races, about what. */
export interface Track {
  readonly shopper: User;
  readonly rival: User;
  /** Somebody who has just registered. */
  newcomer(): Promise<User>;
  readonly manager: User;
  readonly finance: User;
  readonly support: User;
  readonly fulfilment: User;
  /** Who may do what fulfilment may, too. */
  readonly admin: User;
  readonly variantId: string;
  readonly random: Random;
  /** Places an order, paid in this way; resolves once it stands so, at once for `any`. */
  order(status?: 'CONFIRMED' | 'AWAITING_PAYMENT' | 'any', paymentMethodToken?: string): Promise<string>;
  /** How orders are kept, once the shop is at rest. */
  rest(...ids: readonly string[]): Promise<readonly StoredOrder[]>;
}

/** Prepares a race: what is done at one time, and what must hold afterwards, said as what is wrong. */
export type Race = (track: Track) => Promise<{ readonly racers: readonly (() => Promise<Refusals>)[]; readonly wrong: (answers: readonly Refusals[]) => Promise<string | undefined> | string | undefined }>;

/** How many were done. */
export const done = (answers: readonly Refusals[]): number => answers.filter(({ userErrors }) => userErrors.length === 0).length;
/** What all were answered. */
export const codes = (answers: readonly Refusals[]): string => answers.map(({ userErrors }) => userErrors[0]?.code ?? 'done').join(', ');
/** One of them is done, and the others are refused. */
export const once = (answers: readonly Refusals[]): string | undefined => (done(answers) === 1 ? undefined : `it was answered ${codes(answers)}`);
