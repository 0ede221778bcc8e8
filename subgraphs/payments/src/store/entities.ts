import { EntitySchema } from 'typeorm';
import { amountColumn, idColumn } from '@storegraph/postgres/columns';
import type { Id } from '@storegraph/kernel/ids';
import type { PaymentEventDetail, PaymentEventType } from '../domain/payment.ts';

/** An order that is paid for. */
export const accountEntity = new EntitySchema<{ orderId: Id<'order'>; customerId: Id<'user'>; closedFor: string | null; closedAt: Date | null }>({
  name: 'account',
  columns: {
    orderId: idColumn('order', { primary: true, name: 'order_id' }),
    customerId: idColumn('user', { name: 'customer_id' }),
    closedFor: { type: 'text', name: 'closed_for', nullable: true },
    closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
  },
});

/** A payment as its table keeps it. */
export interface PaymentRow {
  id: Id<'pay'>;
  orderId: Id<'order'>;
  attempt: number;
  customerId: Id<'user'>;
  version: number;
  currency: string;
  amountMinor: bigint;
  capturedMinor: bigint;
  refundRequestedMinor: bigint;
  captureMode: 'AUTOMATIC' | 'MANUAL';
  authorizedMinor: bigint;
  disputedMinor: bigint;
  refundedMinor: bigint;
  methodToken: string;
  cause: object | null;
  createdAt: Date;
}

export const paymentEntity = new EntitySchema<PaymentRow>({
  name: 'payment',
  columns: {
    id: idColumn('pay', { primary: true }),
    orderId: idColumn('order', { name: 'order_id' }),
    attempt: { type: 'integer' },
    customerId: idColumn('user', { name: 'customer_id' }),
    version: { type: 'integer' },
    currency: { type: 'text' },
    amountMinor: amountColumn({ name: 'amount_minor' }),
    capturedMinor: amountColumn({ name: 'captured_minor' }),
    refundRequestedMinor: amountColumn({ name: 'refund_requested_minor' }),
    refundedMinor: amountColumn({ name: 'refunded_minor' }),
    captureMode: { type: 'text', name: 'capture_mode' },
    authorizedMinor: amountColumn({ name: 'authorized_minor' }),
    disputedMinor: amountColumn({ name: 'disputed_minor' }),
    methodToken: { type: 'text', name: 'method_token' },
    cause: { type: 'jsonb', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});

/** An entry of a payment's ledger as its table keeps it. */
export interface PaymentEventRow {
  paymentId: Id<'pay'>;
  version: number;
  type: PaymentEventType;
  amountMinor: bigint | null;
  refundId: Id<'refund'> | null;
  detail: PaymentEventDetail | null;
  occurredAt: Date;
}

export const paymentEventEntity = new EntitySchema<PaymentEventRow>({
  name: 'payment_event',
  columns: {
    paymentId: idColumn('pay', { primary: true, name: 'payment_id' }),
    version: { type: 'integer', primary: true },
    type: { type: 'text' },
    amountMinor: amountColumn({ name: 'amount_minor', nullable: true }),
    refundId: idColumn('refund', { name: 'refund_id', nullable: true }),
    detail: { type: 'jsonb', nullable: true },
    occurredAt: { type: 'timestamptz', name: 'occurred_at' },
  },
});

/** A refund as its table keeps it. */
export interface RefundRow {
  id: Id<'refund'>;
  paymentId: Id<'pay'>;
  number: number;
  amountMinor: bigint;
  reason: string | null;
  requestedBy: string;
  requestedAt: Date;
  confirmedAt: Date | null;
}

export const refundEntity = new EntitySchema<RefundRow>({
  name: 'refund',
  columns: {
    id: idColumn('refund', { primary: true }),
    paymentId: idColumn('pay', { name: 'payment_id' }),
    number: { type: 'integer' },
    amountMinor: amountColumn({ name: 'amount_minor' }),
    reason: { type: 'text', nullable: true },
    requestedBy: { type: 'text', name: 'requested_by' },
    requestedAt: { type: 'timestamptz', name: 'requested_at' },
    confirmedAt: { type: 'timestamptz', name: 'confirmed_at', nullable: true },
  },
});

/** The tables that are seeded; the others are worked with in SQL alone. */
export const entities = [accountEntity, paymentEntity, paymentEventEntity, refundEntity];
