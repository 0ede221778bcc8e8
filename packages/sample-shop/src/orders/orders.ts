import type { Customer } from '../accounts/users.ts';
import { itemAt } from '../item-at.ts';
import type { Random } from '../random.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleOrder, SampleOrderEvent, SampleOrderLine } from '../shape.ts';
import { CANCEL_REASONS } from '../words/reasons.ts';
import type { FillBasket } from './baskets.ts';
import { takeSteps, toHistory } from './order-history.ts';
import { createLines, totalOf } from './order-lines.ts';
import type { PlannedOrder } from './order-plan.ts';
import { createPayments } from './payments.ts';

/** The planned orders with all that is in them and became of them. */
export function createOrders(plan: readonly PlannedOrder[], customers: readonly Customer[], fillBasket: FillBasket, random: Random): SampleOrder[] {
  return plan.map(({ customer, placedAt, course, lineCount }, index) => {
    const { user, country: { currency } } = itemAt(customers, customer);
    const lines = createLines(fillBasket(lineCount, placedAt), currency, placedAt, random);
    const totalMinor = totalOf(lines);
    const taken = takeSteps(course, placedAt, random);
    const history = toHistory(taken);
    const { status, fulfilmentStatus } = itemAt(history, history.length - 1);
    const { id: _book, isDefault: _first, ...shippingAddress } = random.chance(0.85) ? itemAt(user.addresses, 0) : random.pick(user.addresses);
    const happened = (event: SampleOrderEvent) => taken.some((step) => step.event === event);
    return {
      id: sampleId('order', placedAt, random),
      number: `SG-${String(index + 1).padStart(6, '0')}`,
      customerId: user.id,
      currency, status, fulfilmentStatus, placedAt, totalMinor, shippingAddress, lines, history,
      trackingNumber: happened('orders.order-shipped') ? `SG${String(random.int(1, 999_999_999)).padStart(9, '0')}${shippingAddress.country}` : null,
      reason: happened('orders.order-rejected') ? 'OUT_OF_STOCK' : happened('orders.order-cancelled') ? random.pick(CANCEL_REASONS) : null,
      payments: createPayments(taken, { totalMinor, partMinor: partOf(lines, totalMinor), currency }, random),
    };
  });
}

/** One piece of the first line, or half of the money when that piece is all there was. */
function partOf(lines: readonly SampleOrderLine[], totalMinor: bigint): bigint {
  const { unitPriceMinor } = itemAt(lines, 0);
  return unitPriceMinor < totalMinor ? unitPriceMinor : totalMinor / 2n;
}
