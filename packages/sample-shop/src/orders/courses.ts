import { DAY, HOUR, MINUTE } from '../clock.ts';
import type { SampleFulfilmentStatus, SampleOrderEvent, SampleOrderStatus, SamplePaymentEventType, SamplePaymentStatus } from '../shape.ts';

const SECOND = 1_000;

/** One step in an order's life: the event it tells, where order and payment stand after it, and how long it takes. */
export interface Step {
  readonly event: SampleOrderEvent;
  /** Stays as it was when left out. */
  readonly status?: SampleOrderStatus;
  readonly fulfilmentStatus?: SampleFulfilmentStatus;
  readonly paymentStatus?: SamplePaymentStatus;
  /** What the payment's ledger notes; REQUESTED opens a new payment. */
  readonly ledger?: readonly SamplePaymentEventType[];
  /** At least and at most so long after the step before, in milliseconds. */
  readonly after: readonly [min: number, max: number];
}

/** Every step an order of the sample can take. */
export const STEPS = {
  place: { event: 'orders.order-placed', status: 'PENDING', fulfilmentStatus: 'UNFULFILLED', after: [0, 0] },
  reject: { event: 'orders.order-rejected', status: 'REJECTED', after: [80, 400] },
  ask: { event: 'orders.order-payment-requested', status: 'AWAITING_PAYMENT', paymentStatus: 'PENDING', ledger: ['REQUESTED'], after: [80, 400] },
  askAgain: { event: 'orders.order-payment-requested', paymentStatus: 'PENDING', ledger: ['REQUESTED'], after: [20 * SECOND, 4 * MINUTE] },
  decline: { event: 'orders.order-payment-updated', paymentStatus: 'FAILED', ledger: ['FAILED'], after: [300, 2 * SECOND] },
  challenge: { event: 'orders.order-payment-updated', paymentStatus: 'REQUIRES_ACTION', ledger: ['ACTION_REQUIRED'], after: [300, 2 * SECOND] },
  process: { event: 'orders.order-payment-updated', paymentStatus: 'PROCESSING', ledger: ['PROCESSING'], after: [300, 2 * SECOND] },
  confirm: { event: 'orders.order-confirmed', status: 'CONFIRMED', paymentStatus: 'CAPTURED', ledger: ['CAPTURED'], after: [400, 90 * SECOND] },
  pack: { event: 'orders.order-packed', fulfilmentStatus: 'PACKED', after: [2 * HOUR, 30 * HOUR] },
  ship: { event: 'orders.order-shipped', fulfilmentStatus: 'SHIPPED', after: [HOUR, 20 * HOUR] },
  deliver: { event: 'orders.order-delivered', status: 'COMPLETED', fulfilmentStatus: 'DELIVERED', after: [DAY, 5 * DAY] },
  cancel: { event: 'orders.order-cancelled', status: 'CANCELLED', after: [3 * MINUTE, 8 * MINUTE] },
  expire: { event: 'orders.order-expired', status: 'EXPIRED', after: [10 * MINUTE, 11 * MINUTE] },
  callOff: { event: 'orders.order-payment-updated', paymentStatus: 'CANCELLED', ledger: ['CANCELLED'], after: [300, 2 * SECOND] },
  payBack: { event: 'orders.order-payment-updated', paymentStatus: 'REFUNDED', ledger: ['REFUND_REQUESTED', 'REFUNDED'], after: [SECOND, 5 * SECOND] },
  takeBack: { event: 'orders.order-payment-updated', paymentStatus: 'REFUNDED', ledger: ['REFUND_REQUESTED', 'REFUNDED'], after: [3 * DAY, 14 * DAY] },
  takePartBack: { event: 'orders.order-payment-updated', paymentStatus: 'PARTIALLY_REFUNDED', ledger: ['REFUND_REQUESTED', 'REFUNDED'], after: [3 * DAY, 14 * DAY] },
} as const satisfies Readonly<Record<string, Step>>;

/** The name of a step. */
export type StepName = keyof typeof STEPS;

/** A life an order can have, and how many of a thousand orders have it. */
export interface Course {
  readonly name: string;
  readonly perThousand: number;
  /** When in the shop's 18 months such orders were placed, 1 being their end: what is under way was placed lately. */
  readonly placedWithin: readonly [from: number, to: number];
  readonly steps: readonly StepName[];
}

const course = (name: string, perThousand: number, steps: readonly StepName[], placedWithin: Course['placedWithin'] = [0, 1]): Course =>
  ({ name, perThousand, placedWithin, steps: ['place', ...steps] });

const SENT: readonly StepName[] = ['confirm', 'pack', 'ship', 'deliver'];
const LONG_AGO: Course['placedWithin'] = [0, 0.92];

/** Every life an order of the sample can have. None is left where another service would have to act. */
export const COURSES: readonly Course[] = [
  course('delivered', 740, ['ask', ...SENT], LONG_AGO),
  course('delivered after the customer confirmed the payment', 50, ['ask', 'challenge', ...SENT], LONG_AGO),
  course('delivered after a slow payment', 20, ['ask', 'process', ...SENT], LONG_AGO),
  course('delivered after a second try to pay', 30, ['ask', 'decline', 'askAgain', ...SENT], LONG_AGO),
  course('delivered, all sent back', 12, ['ask', ...SENT, 'takeBack'], LONG_AGO),
  course('delivered, a part sent back', 18, ['ask', ...SENT, 'takePartBack'], LONG_AGO),
  course('on its way', 30, ['ask', 'confirm', 'pack', 'ship'], [0.88, 0.96]),
  course('packed', 15, ['ask', 'confirm', 'pack'], [0.94, 0.985]),
  course('paid', 15, ['ask', 'confirm'], [0.97, 1]),
  course('cancelled after it was paid', 22, ['ask', 'confirm', 'cancel', 'payBack']),
  course('cancelled before it was paid', 8, ['ask', 'challenge', 'cancel', 'callOff']),
  course('expired after the payment failed', 18, ['ask', 'decline', 'expire']),
  course('expired unconfirmed', 12, ['ask', 'challenge', 'expire', 'callOff']),
  course('rejected', 10, ['reject']),
];
