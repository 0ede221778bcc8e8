import { createHash } from 'node:crypto';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isLoadSize } from '@storegraph/sample-shop/load/load-sizes';
import { evidenceDueBy } from '@storegraph/sample-shop/orders/rare-payments';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import type { SampleOrder, SamplePayment, SamplePaymentEventType } from '@storegraph/sample-shop/shape';
import type { SeedSize } from '@storegraph/service/running-service';
import type { Charge, ChargeStatus, Refund } from './charge.ts';
import type { Dispute, DisputeStatus } from './dispute.ts';
import type { LogRecord } from './log.ts';

/**
 * Writes what the provider would know if the sample shop's payments had gone through it, with all webhooks delivered.
 * A log that holds anything is left alone, and that of a shop for measuring is empty: what it took was taken elsewhere.
 */
export async function seedSimulatorLog(file: string, size: SeedSize): Promise<void> {
  if (isLoadSize(size)) return;
  const held = await stat(file).then(({ size: bytes }) => bytes, () => 0);
  if (held > 0) return;
  const records = createSampleShop(size).orders.flatMap((order) => order.payments.flatMap((payment) => recordsOf(order, payment)));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

const OUTCOMES: Readonly<Partial<Record<SamplePaymentEventType, ChargeStatus>>> = { AUTHORIZED: 'authorized', CAPTURED: 'captured', FAILED: 'failed', CANCELLED: 'cancelled' };

function recordsOf(order: SampleOrder, payment: SamplePayment): LogRecord[] {
  const key = `${order.id}:${payment.attempt}`;
  const charged = payment.events.flatMap((event, index): LogRecord[] => {
    const [id, at] = [`whk_${digest(key, index)}`, event.occurredAt.toISOString()];
    const amount = { amountMinor: payment.amountMinor.toString(), currency: payment.currency };
    const status = OUTCOMES[event.type];
    if (status) return delivered({ id, at, charge: { ...chargeOf(key, status, at, payment.createdAt.toISOString(), amount), ...(payment.captureMode === 'MANUAL' ? { captureMode: 'manual' } : {}) } });
    if (event.type !== 'REFUNDED') return [];
    const refund: Refund = { id: `re_${digest(key, index)}`, key: `refund:${payment.id}:1`, chargeKey: key, ...amount, amountMinor: (event.amountMinor ?? 0n).toString(), since: at };
    return delivered({ id, at, refund });
  });
  return [...charged, ...disputeOf(key, payment)];
}

/** A dispute as it was opened, and as it stands. */
function disputeOf(chargeKey: string, { amountMinor, currency, dispute }: SamplePayment): LogRecord[] {
  if (!dispute) return [];
  const { id, openedAt, closedAt } = dispute;
  const opened: Dispute = {
    id: `dp_${id}`, chargeKey, amountMinor: amountMinor.toString(), currency, reason: dispute.reason, status: 'needs_response', evidenceDueBy: evidenceDueBy(dispute).toISOString(), since: openedAt.toISOString(),
  };
  const status = dispute.status.toLowerCase() as DisputeStatus;
  const moved = status === opened.status ? [] : [{ ...opened, status, since: (closedAt ?? openedAt).toISOString() }];
  return [opened, ...moved].flatMap((each, index) => delivered({ id: `whk_${digest(`${chargeKey} dispute`, index)}`, at: each.since, dispute: each }));
}

function chargeOf(key: string, status: ChargeStatus, since: string, createdAt: string, amount: { amountMinor: string; currency: string }): Charge {
  const failure = status === 'failed' ? { code: 'card_declined', message: 'The card was declined.' } : null;
  return { id: `ch_${digest(key, 0)}`, key, status, ...amount, failure, returnUrl: null, createdAt, since, capturesAt: null, isTold: true };
}

function delivered(record: Exclude<LogRecord, { delivered: string }>): LogRecord[] {
  return [record, { at: record.at, delivered: record.id }];
}

/** The same in every seeded log. */
function digest(key: string, index: number): string {
  return createHash('sha256').update(`${key} ${index}`).digest('base64url').slice(0, 22);
}
