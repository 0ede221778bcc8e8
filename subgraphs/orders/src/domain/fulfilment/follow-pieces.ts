import type { Order } from '../order/order.ts';
import type { Change } from '../order/ports.ts';
import { illegalTransition } from '../order/refusals.ts';
import { STEPS, after } from '../order/steps.ts';
import type { StepName } from '../order/steps.ts';
import { takeStep } from '../order/take-step.ts';
import type { News } from '../order/tell-step.ts';
import type { ChangedOrder, OrderedPieces } from '../order/ports.ts';
import type { Stores } from '../ports.ts';
import { fulfilmentStatusOf } from './line-count.ts';
import type { LineCount } from './line-count.ts';
import type { PickedLine } from './pick-lines.ts';

/**
 * Has an order that was locked stand where its pieces are: takes that of the steps which leads there. Refuses with ILLEGAL_TRANSITION when none does.
 */
export async function followPieces(
  stores: Stores, order: Order, steps: readonly StepName[], change: Change, newsOf: (counts: readonly LineCount[]) => News,
): Promise<ChangedOrder> {
  const counts = await stores.shipments.countsOf([order.id]);
  const target = fulfilmentStatusOf(counts);
  const step = steps.find((name) => after(order, STEPS[name])?.fulfilmentStatus === target);
  const changed = step && (await takeStep(stores, order.id, step, change, newsOf(counts)));
  if (!changed) throw illegalTransition(order);
  return changed;
}

/** Pieces as events tell of them. */
export function toldPieces(lines: readonly PickedLine[], counts: readonly LineCount[]): readonly OrderedPieces[] {
  const lineOf = new Map(counts.map((line) => [line.lineId, line]));
  return lines.flatMap(({ lineId, quantity }) => {
    const line = lineOf.get(lineId);
    return line ? [{ lineId, productId: line.productId, variantId: line.variantId, quantity }] : [];
  });
}
