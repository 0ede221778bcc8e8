import { EntitySchema } from 'typeorm';
import type { Id } from '@storegraph/kernel/ids';
import { amountColumn, idColumn } from '@storegraph/postgres/columns';
import type { Return, ReturnLine } from '../../domain/returns/return.ts';

/** A return as its table keeps it. */
export type ReturnRow = Omit<Return, 'lines'>;

export const returnEntity = new EntitySchema<ReturnRow>({
  name: 'order_return',
  columns: {
    id: idColumn('ret', { primary: true }),
    orderId: idColumn('order', { name: 'order_id' }),
    customerId: idColumn('user', { name: 'customer_id' }),
    number: { type: 'smallint' },
    status: { type: 'text' },
    note: { type: 'text', nullable: true },
    answer: { type: 'text', nullable: true },
    refundsShipping: { type: 'boolean', name: 'refunds_shipping' },
    replacementId: idColumn('order', { name: 'replacement_id', nullable: true }),
    requestedAt: { type: 'timestamptz', name: 'requested_at' },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
  },
});

/** What is in a return as its table keeps it. */
export interface ReturnLineRow extends ReturnLine {
  readonly returnId: Id<'ret'>;
}

export const returnLineEntity = new EntitySchema<ReturnLineRow>({
  name: 'return_line',
  columns: {
    returnId: idColumn('ret', { primary: true, name: 'return_id' }),
    lineId: idColumn('oline', { primary: true, name: 'line_id' }),
    quantity: { type: 'smallint' },
    reason: { type: 'text' },
    disposition: { type: 'text', nullable: true },
  },
});

/** Money that goes back as its table keeps it. */
export interface GrantRow {
  readonly id: Id<'grant'>;
  readonly orderId: Id<'order'>;
  readonly cause: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly reason: string | null;
  readonly grantedAt: Date;
  readonly paidAt: Date | null;
}

export const grantEntity = new EntitySchema<GrantRow>({
  name: 'refund_grant',
  columns: {
    id: idColumn('grant', { primary: true }),
    orderId: idColumn('order', { name: 'order_id' }),
    cause: { type: 'text' },
    currency: { type: 'text' },
    amountMinor: amountColumn({ name: 'amount_minor' }),
    reason: { type: 'text', nullable: true },
    grantedAt: { type: 'timestamptz', name: 'granted_at' },
    paidAt: { type: 'timestamptz', name: 'paid_at', nullable: true },
  },
});

/** A part of it as its table keeps it. */
export interface GrantPartRow {
  readonly grantId: Id<'grant'>;
  readonly lineId: Id<'oline'>;
  readonly quantity: number;
  readonly amountMinor: bigint;
}

export const grantPartEntity = new EntitySchema<GrantPartRow>({
  name: 'refund_grant_part',
  columns: {
    grantId: idColumn('grant', { primary: true, name: 'grant_id' }),
    lineId: idColumn('oline', { primary: true, name: 'line_id' }),
    quantity: { type: 'integer' },
    amountMinor: amountColumn({ name: 'amount_minor' }),
  },
});

export const returnEntities = [returnEntity, returnLineEntity, grantEntity, grantPartEntity];
