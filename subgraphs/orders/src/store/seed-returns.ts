import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { createRandom } from '@storegraph/sample-shop/random';
import { sampleId } from '@storegraph/sample-shop/sample-id';
import type { SampleOrder, SampleOrderEvent, SampleOrderLine } from '@storegraph/sample-shop/shape';
import type { ReturnReason } from '../domain/returns/return.ts';
import type { ReturnStatus } from '../domain/returns/return-steps.ts';
import type { OrderTimelineRow } from './entities.ts';
import type { GrantPartRow, GrantRow, ReturnLineRow, ReturnRow } from './returns/entities.ts';

const HOUR_MS = 3_600_000;
const PAID_BACK: readonly ReturnStatus[] = ['REQUESTED', 'APPROVED', 'IN_TRANSIT', 'RECEIVED', 'REFUNDING'];
/** The ways of returns that no money went back for yet. */
const UNDER_WAY: readonly (readonly ReturnStatus[])[] = [
  ['REQUESTED'], ['REQUESTED', 'APPROVED'], ['REQUESTED', 'APPROVED', 'IN_TRANSIT'], ['REQUESTED', 'APPROVED', 'RECEIVED'],
  ['REQUESTED', 'APPROVED', 'RECEIVED', 'REPLACING'], ['REQUESTED', 'REJECTED'], ['REQUESTED', 'CANCELLED'],
];
const REASONS: readonly [ReturnReason, string][] = [
  ['DAMAGED', 'It came with a crack.'], ['DOES_NOT_FIT', 'Too large for the room.'], ['NOT_AS_DESCRIBED', 'The colour is another.'], ['NO_LONGER_WANTED', 'We found another one.'],
];

/** A return of an order of the sample, its money, and the order's timeline with it. */
export interface SampleReturn {
  readonly row: ReturnRow;
  readonly lines: readonly ReturnLineRow[];
  readonly grant: GrantRow | undefined;
  readonly parts: readonly GrantPartRow[];
  /** In the order in which it happened. */
  readonly statuses: readonly { readonly status: ReturnStatus; readonly at: Date }[];
}

/** The returns of the sample: of what was paid back, and of some that arrived lately or long ago, in all states. */
export function returnsOf(orders: readonly SampleOrder[]): ReadonlyMap<string, SampleReturn> {
  const delivered = orders.filter(({ status }) => status === 'COMPLETED');
  const kept = delivered.filter((order) => paymentOf(order) === 'CAPTURED');
  const every = Math.max(6, Math.floor(kept.length / 60));
  const asked = kept.filter((_, index) => index % every === 0).map((order, index) => [order, UNDER_WAY[index % UNDER_WAY.length] ?? ['REQUESTED']] as const);
  const back = delivered.filter((order) => ['REFUNDED', 'PARTIALLY_REFUNDED'].includes(paymentOf(order) ?? '')).map((order) => [order, PAID_BACK] as const);
  return new Map([...asked, ...back].flatMap(([order, way], index) => {
    const made = returnOf(order, way, index);
    return made ? [[order.id, made] as const] : [];
  }));
}

/** An order's timeline with what became of its return: it was asked for after all arrived, and rests once its money went back. */
export function withReturn(rows: readonly OrderTimelineRow[], back: SampleReturn | undefined): readonly OrderTimelineRow[] {
  if (!back) return rows;
  const { row: { id, customerId } } = back;
  const arrived = rows.findIndex(({ event }) => event === 'orders.order-delivered');
  const stand = rows[arrived];
  if (!stand) return rows;
  const entries = back.statuses.map(({ status, at }): OrderTimelineRow => ({
    ...stand, event: status === 'RECEIVED' ? 'orders.order-return-received' : 'orders.order-return-updated', occurredAt: at,
    actor: ['REQUESTED', 'IN_TRANSIT', 'CANCELLED'].includes(status) ? customerId : status === 'REFUNDED' ? 'payments' : 'orders', subjectId: toUuid(id), detail: status,
  }));
  const after = rows.slice(arrived + 1);
  const last = after.at(-1) ?? stand;
  const closing = entries.filter(({ detail }) => detail === 'REFUNDED').map((entry) => ({ ...entry, paymentStatus: last.paymentStatus }));
  return [...rows.slice(0, arrived + 1), ...entries.filter(({ detail }) => detail !== 'REFUNDED'), ...after, ...closing].map((entry, index) => ({ ...entry, version: index + 1 }));
}

/** What is sent again for returns: orders of their own that cost nothing, which are on their way. Their numbers follow those of all others. */
export function replacementsOf(orders: readonly SampleOrder[], returns: ReadonlyMap<string, SampleReturn>): readonly SampleOrder[] {
  const replaced = orders.flatMap((order) => {
    const back = returns.get(order.id);
    return back?.row.replacementId ? [{ order, back, id: back.row.replacementId }] : [];
  });
  return replaced.map(({ order, back: { row, lines }, id }, index) => {
    const random = createRandom(`replacement ${order.id}`);
    const at = (hours: number) => new Date(row.updatedAt.getTime() + hours * HOUR_MS + 100);
    const change = (version: number, event: SampleOrderEvent, hours: number, fulfilmentStatus: SampleOrder['fulfilmentStatus'] = 'UNFULFILLED') =>
      ({ version, event, status: 'CONFIRMED', fulfilmentStatus, paymentStatus: 'CAPTURED', occurredAt: at(hours) }) as const;
    return {
      ...order, id, number: `SG-${String(orders.length + index + 1).padStart(6, '0')}`, status: 'CONFIRMED', fulfilmentStatus: 'SHIPPED', placedAt: at(0), totalMinor: 0n, payments: [], reason: null,
      lines: lines.flatMap(({ lineId, quantity }) => order.lines.filter((line) => line.id === lineId).map((line) => ({ ...line, id: sampleId('oline', at(0), random), quantity, unitPriceMinor: 0n }))),
      history: [
        { ...change(1, 'orders.order-placed', 0), status: 'PENDING', paymentStatus: null }, change(2, 'orders.order-confirmed', 1),
        change(3, 'orders.order-packed', 5, 'PACKED'), change(4, 'orders.order-shipped', 9, 'SHIPPED'),
      ],
    };
  });
}

const replacementIdOf = ({ id }: SampleOrder, at: Date) => sampleId('order', at, createRandom(`replacement of ${id}`));

const paymentOf = ({ payments }: SampleOrder) => payments.at(-1)?.status;

function returnOf(order: SampleOrder, way: readonly ReturnStatus[], index: number): SampleReturn | undefined {
  const deliveredAt = order.history.find(({ event }) => event === 'orders.order-delivered')?.occurredAt;
  const first = order.lines[0];
  if (!deliveredAt || !first) return undefined;
  const isWhole = paymentOf(order) === 'REFUNDED';
  const isPaidBack = way === PAID_BACK;
  // Of an order of one piece only a part of its money went back, as a courtesy: nothing was returned.
  if (isPaidBack && !isWhole && first.unitPriceMinor >= order.totalMinor) return undefined;
  const pieces: readonly (readonly [SampleOrderLine, number])[] = isWhole ? order.lines.map((line) => [line, line.quantity] as const) : [[first, 1]];
  const paidAt = isPaidBack ? order.history.at(-1)?.occurredAt : undefined;
  const step = paidAt ? (paidAt.getTime() - deliveredAt.getTime()) / (way.length + 1) : 8 * HOUR_MS;
  const statuses = [
    ...way.map((status, position) => ({ status, at: new Date(deliveredAt.getTime() + Math.floor(step * (position + 1))) })),
    ...(paidAt ? [{ status: 'REFUNDED' as const, at: new Date(paidAt.getTime() + 1_000) }] : []),
  ];
  const status = statuses.at(-1)?.status ?? 'REQUESTED';
  const [id, grantId] = [fromUuid('ret', toUuid(order.id)), fromUuid('grant', toUuid(order.id))];
  const [reason, note] = REASONS[index % REASONS.length] ?? ['OTHER', ''];
  const isThere = ['RECEIVED', 'REFUNDED', 'REPLACING'].includes(status);
  const parts = paidAt ? pieces.map(([line, quantity]) => ({ grantId, lineId: line.id, quantity, amountMinor: line.unitPriceMinor * BigInt(quantity) })) : [];
  return {
    row: {
      id, orderId: order.id, customerId: order.customerId, number: 1, status, note, answer: status === 'REJECTED' ? 'It shows signs of use.' : null, refundsShipping: false,
      replacementId: status === 'REPLACING' ? replacementIdOf(order, statuses.at(-1)?.at ?? deliveredAt) : null,
      requestedAt: statuses[0]?.at ?? deliveredAt, updatedAt: statuses.at(-1)?.at ?? deliveredAt,
    },
    lines: pieces.map(([line, quantity]) => ({ returnId: id, lineId: line.id, quantity, reason, disposition: isThere ? 'WRITE_OFF' : null })),
    grant: paidAt && {
      id: grantId, orderId: order.id, cause: `return ${id}`, currency: order.currency, amountMinor: parts.reduce((sum, part) => sum + part.amountMinor, 0n),
      reason: 'Return 1', grantedAt: statuses.at(-2)?.at ?? paidAt, paidAt,
    },
    parts, statuses,
  };
}
