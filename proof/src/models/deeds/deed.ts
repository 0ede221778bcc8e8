import fc from 'fast-check';
import type { Refusals } from '../../clients/ask.ts';
import type { Desk } from '../desk/desk.ts';
import type { Refused, Shop } from '../model/shop.ts';

/** Something that a shopper or staff do, in the model and in the shop that runs. */
export interface Deed<Drawn extends object> {
  readonly name: string;
  readonly drawn: { readonly [Name in keyof Drawn]: fc.Arbitrary<Drawn[Name]> };
  /** Whether there is what it is done to. */
  can(shop: Shop, drawn: Drawn): boolean;
  /** Does it in the model. */
  foresee(shop: Shop, drawn: Drawn): Refused;
  /** Does it in the shop; the model is as it was before. */
  act(desk: Desk, drawn: Drawn, shop: Shop): Promise<Refusals>;
}

export type Step = fc.AsyncCommand<Shop, Desk>;

/** What is done without being asked for. */
export const DONE: Refusals = { userErrors: [] };

/** An order: mostly the last. */
export const anOrder = fc.constantFrom(0, 0, 0, 1, 2);
/** The order's number that was drawn. */
export const orderNumber = ({ orders }: Shop, order: number): number => Math.max(0, orders.length - 1 - order);

/** One in six is done although the model says that it is refused. */
const isStubborn = fc.constantFrom(false, false, false, false, false, true);

/** Steps of one kind, drawn by chance. */
export function stepsOf<Drawn extends object>(deed: Deed<Drawn>): fc.Arbitrary<Step> {
  return fc.tuple(fc.record(deed.drawn) as fc.Arbitrary<Drawn>, isStubborn).map(([drawn, stubborn]) => stepOf(deed, drawn, stubborn));
}

/** One step. It is left out when there is nothing to do it to or, unless it is stubborn, when the model says that it is refused. */
export function stepOf<Drawn extends object>(deed: Deed<Drawn>, drawn: Drawn, stubborn = true): Step {
  return {
    check: (shop) => deed.can(shop, drawn) && (stubborn || deed.foresee(structuredClone(shop), drawn) === undefined),
    async run(shop, desk) {
      desk.steps += 1;
      const { userErrors } = await deed.act(desk, drawn, shop);
      const foreseen = deed.foresee(shop, drawn);
      if (userErrors[0]?.code !== foreseen) throw new Error(`foreseen: ${foreseen ?? 'done'}; answered: ${JSON.stringify(userErrors)}`);
      await desk.agree(shop, [shop.orders.length - 1, ...('order' in drawn ? [orderNumber(shop, drawn.order as number)] : [])]);
    },
    toString: () => `${deed.name}(${Object.entries(drawn).map(([name, value]) => `${name}: ${typeof value === 'bigint' ? `${value}n` : JSON.stringify(value)}`).join(', ')})`,
  };
}
