import fc from 'fast-check';
import type { Refusals } from '../../clients/graphql-client.ts';
import type { System } from '../system/system.ts';
import { settleExchanges } from '../model/exchanges.ts';
import type { Refused, Shop } from '../model/shop.ts';

/** Something that a shopper or staff do, in the model and in the shop that runs. */
export interface Command<Drawn extends object> {
  readonly name: string;
  readonly drawn: { readonly [Name in keyof Drawn]: fc.Arbitrary<Drawn[Name]> };
  /** Whether there is what it is done to. */
  can(shop: Shop, drawn: Drawn): boolean;
  /** What is done instead when it can be done with none of the last orders. */
  near?(drawn: Drawn): readonly Drawn[];
  /** Does it in the model. */
  foresee(shop: Shop, drawn: Drawn): Refused;
  /** Does it in the shop; the model is as it was before. */
  act(system: System, drawn: Drawn, shop: Shop): Promise<Refusals>;
}

export type Step = fc.AsyncCommand<Shop, System>;

/** What is done without being asked for. */
export const DONE: Refusals = { userErrors: [] };

/** The order's number that was drawn. */
export const orderNumber = ({ orders }: Shop, order: number): number => Math.max(0, orders.length - 1 - order);

/** One in ten is done although the model says that it is refused. */
const isStubborn = fc.nat(9).map((drawn) => drawn === 9);

/** Steps of one kind, drawn by chance. */
export function stepsOf<Drawn extends object>(command: Command<Drawn>): fc.Arbitrary<Step> {
  return fc.tuple(fc.record(command.drawn) as fc.Arbitrary<Drawn>, isStubborn).map(([drawn, stubborn]) => stepOf(command, drawn, stubborn));
}

/** With so many of the last orders it is tried. */
const AIMS = 8;

const isDone = <Drawn extends object>(command: Command<Drawn>, drawn: Drawn, shop: Shop): boolean => command.can(shop, drawn) && command.foresee(structuredClone(shop), drawn) === undefined;

/** The same, done to the order that was drawn or the next older one with which it can be, or else what comes near it: few orders would ever come to be delivered, sent back or exchanged. */
function aim<Drawn extends object>(command: Command<Drawn>, drawn: Drawn, shop: Shop): Drawn {
  const { order } = drawn as { readonly order?: number };
  if (order === undefined) return drawn;
  const count = Math.max(1, shop.orders.length);
  const older = Array.from({ length: Math.min(AIMS, count) }, (_, step) => (order + step) % count);
  for (const near of [drawn, ...(command.near?.(drawn) ?? [])]) {
    const found = older.map((each): Drawn => ({ ...near, order: each })).find((each) => isDone(command, each, shop));
    if (found) return found;
  }
  return drawn;
}

/** One step. It is left out when there is nothing to do it to or, unless it is stubborn, when the model says that it is refused. */
export function stepOf<Drawn extends object>(command: Command<Drawn>, drawn: Drawn, stubborn = true): Step {
  const aimedAt = (shop: Shop): Drawn => (stubborn ? drawn : aim(command, drawn, shop));
  return {
    check: (shop) => (stubborn ? command.can(shop, drawn) : isDone(command, aimedAt(shop), shop)),
    async run(shop, system) {
      const drawn = aimedAt(shop);
      const { userErrors } = await command.act(system, drawn, shop);
      const foreseen = command.foresee(shop, drawn);
      settleExchanges(shop);
      system.did.push(foreseen ?? ('move' in drawn ? `${command.name} ${String(drawn.move)}` : command.name));
      if (userErrors[0]?.code !== foreseen) throw new Error(`foreseen: ${foreseen ?? 'done'}; answered: ${JSON.stringify(userErrors)}`);
      await system.agree(shop, [shop.orders.length - 1, ...('order' in drawn ? [orderNumber(shop, drawn.order as number)] : [])]);
    },
    toString: () => `${command.name}(${Object.entries(drawn).map(([name, value]) => `${name}: ${typeof value === 'bigint' ? `${value}n` : JSON.stringify(value)}`).join(', ')})`,
  };
}
