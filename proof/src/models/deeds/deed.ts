import fc from 'fast-check';
import type { Refusals } from '../../clients/ask.ts';
import type { Desk } from '../desk/desk.ts';
import { settleExchanges } from '../model/exchanges.ts';
import type { Refused, Shop } from '../model/shop.ts';

/** Something that a shopper or staff do, in the model and in the shop that runs. */
export interface Deed<Drawn extends object> {
  readonly name: string;
  readonly drawn: { readonly [Name in keyof Drawn]: fc.Arbitrary<Drawn[Name]> };
  /** Whether there is what it is done to. */
  can(shop: Shop, drawn: Drawn): boolean;
  /** What is done instead when it can be done with none of the last orders. */
  near?(drawn: Drawn): readonly Drawn[];
  /** Does it in the model. */
  foresee(shop: Shop, drawn: Drawn): Refused;
  /** Does it in the shop; the model is as it was before. */
  act(desk: Desk, drawn: Drawn, shop: Shop): Promise<Refusals>;
}

export type Step = fc.AsyncCommand<Shop, Desk>;

/** What is done without being asked for. */
export const DONE: Refusals = { userErrors: [] };

/** The order's number that was drawn. */
export const orderNumber = ({ orders }: Shop, order: number): number => Math.max(0, orders.length - 1 - order);

/** One in ten is done although the model says that it is refused. */
const isStubborn = fc.nat(9).map((drawn) => drawn === 9);

/** Steps of one kind, drawn by chance. */
export function stepsOf<Drawn extends object>(deed: Deed<Drawn>): fc.Arbitrary<Step> {
  return fc.tuple(fc.record(deed.drawn) as fc.Arbitrary<Drawn>, isStubborn).map(([drawn, stubborn]) => stepOf(deed, drawn, stubborn));
}

/** With so many of the last orders it is tried. */
const AIMS = 8;

const isDone = <Drawn extends object>(deed: Deed<Drawn>, drawn: Drawn, shop: Shop): boolean => deed.can(shop, drawn) && deed.foresee(structuredClone(shop), drawn) === undefined;

/** The same, done to the order that was drawn or the next older one with which it can be, or else what comes near it: few orders would ever come to be delivered, sent back or exchanged. */
function aim<Drawn extends object>(deed: Deed<Drawn>, drawn: Drawn, shop: Shop): Drawn {
  const { order } = drawn as { readonly order?: number };
  if (order === undefined) return drawn;
  const count = Math.max(1, shop.orders.length);
  const older = Array.from({ length: Math.min(AIMS, count) }, (_, step) => (order + step) % count);
  for (const near of [drawn, ...(deed.near?.(drawn) ?? [])]) {
    const found = older.map((each): Drawn => ({ ...near, order: each })).find((each) => isDone(deed, each, shop));
    if (found) return found;
  }
  return drawn;
}

/** One step. It is left out when there is nothing to do it to or, unless it is stubborn, when the model says that it is refused. */
export function stepOf<Drawn extends object>(deed: Deed<Drawn>, drawn: Drawn, stubborn = true): Step {
  const aimedAt = (shop: Shop): Drawn => (stubborn ? drawn : aim(deed, drawn, shop));
  return {
    check: (shop) => (stubborn ? deed.can(shop, drawn) : isDone(deed, aimedAt(shop), shop)),
    async run(shop, desk) {
      const drawn = aimedAt(shop);
      const { userErrors } = await deed.act(desk, drawn, shop);
      const foreseen = deed.foresee(shop, drawn);
      settleExchanges(shop);
      desk.did.push(foreseen ?? ('move' in drawn ? `${deed.name} ${String(drawn.move)}` : deed.name));
      if (userErrors[0]?.code !== foreseen) throw new Error(`foreseen: ${foreseen ?? 'done'}; answered: ${JSON.stringify(userErrors)}`);
      await desk.agree(shop, [shop.orders.length - 1, ...('order' in drawn ? [orderNumber(shop, drawn.order as number)] : [])]);
    },
    toString: () => `${deed.name}(${Object.entries(drawn).map(([name, value]) => `${name}: ${typeof value === 'bigint' ? `${value}n` : JSON.stringify(value)}`).join(', ')})`,
  };
}
