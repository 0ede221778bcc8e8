import type { Capture, Charge, Refund } from './charge.ts';
import type { Dispute } from './dispute.ts';
import type { LogRecord } from './log.ts';

/** Something a webhook tells of. */
export interface Notice {
  readonly id: string;
  readonly charge?: Charge;
  readonly capture?: Capture;
  readonly refund?: Refund;
  readonly dispute?: Dispute;
}

/** What the log's lines add up to. */
export interface Book {
  readonly chargesByKey: ReadonlyMap<string, Charge>;
  readonly chargesById: ReadonlyMap<string, Charge>;
  readonly capturesByKey: ReadonlyMap<string, Capture>;
  readonly refundsByKey: ReadonlyMap<string, Refund>;
  readonly disputesById: ReadonlyMap<string, Dispute>;
  /** What was taken of a charge so far, in minor units. */
  capturedMinor(chargeKey: string): bigint;
  /** What was given back of a charge so far, in minor units. */
  refundedMinor(chargeKey: string): bigint;
  /** What nobody took yet. */
  readonly undelivered: ReadonlyMap<string, Notice>;
  /** All that was done, as it was kept. */
  readonly movements: readonly (Notice & { readonly at: string })[];
  /** Takes a line in, an old one or one just written. */
  enter(record: LogRecord): void;
}

/** Opens a book with what the log holds. */
export function createBook(records: readonly LogRecord[]): Book {
  const [chargesByKey, chargesById] = [new Map<string, Charge>(), new Map<string, Charge>()];
  const [capturesByKey, refundsByKey] = [new Map<string, Capture>(), new Map<string, Refund>()];
  const disputesById = new Map<string, Dispute>();
  const captured = new Map<string, bigint>();
  const refunded = new Map<string, bigint>();
  const movements: (Notice & { readonly at: string })[] = [];
  const undelivered = new Map<string, Notice>();

  const enter = (record: LogRecord): void => {
    if ('id' in record) movements.push(record);
    if ('delivered' in record) {
      undelivered.delete(record.delivered);
    } else if ('charge' in record) {
      const { id, charge } = record;
      chargesByKey.set(charge.key, charge);
      chargesById.set(charge.id, charge);
      if (charge.isTold) undelivered.set(id, { id, charge });
    } else if ('capture' in record) {
      const { id, capture } = record;
      capturesByKey.set(capture.key, capture);
      if (capture.status === 'captured') captured.set(capture.chargeKey, (captured.get(capture.chargeKey) ?? 0n) + BigInt(capture.amountMinor));
      undelivered.set(id, { id, capture });
    } else if ('dispute' in record) {
      const { id, dispute } = record;
      disputesById.set(dispute.id, dispute);
      undelivered.set(id, { id, dispute });
    } else {
      const { id, refund } = record;
      refundsByKey.set(refund.key, refund);
      refunded.set(refund.chargeKey, (refunded.get(refund.chargeKey) ?? 0n) + BigInt(refund.amountMinor));
      undelivered.set(id, { id, refund });
    }
  };
  for (const record of records) enter(record);
  const capturedMinor = (key: string): bigint => {
    const charge = chargesByKey.get(key);
    return charge?.status === 'captured' && charge.captureMode !== 'manual' ? BigInt(charge.amountMinor) : (captured.get(key) ?? 0n);
  };
  return { chargesByKey, chargesById, capturesByKey, refundsByKey, disputesById, movements, undelivered, enter, capturedMinor, refundedMinor: (key) => refunded.get(key) ?? 0n };
}
