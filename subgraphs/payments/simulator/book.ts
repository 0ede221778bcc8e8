import type { Charge, Refund } from './charge.ts';
import type { LogRecord } from './log.ts';

/** Something a webhook tells of. */
export interface Notice {
  readonly id: string;
  readonly charge?: Charge;
  readonly refund?: Refund;
}

/** What the log's lines add up to. */
export interface Book {
  readonly chargesByKey: ReadonlyMap<string, Charge>;
  readonly chargesById: ReadonlyMap<string, Charge>;
  readonly refundsByKey: ReadonlyMap<string, Refund>;
  /** What was given back of a charge so far, in minor units. */
  refundedMinor(chargeKey: string): bigint;
  /** What nobody took yet. */
  readonly undelivered: ReadonlyMap<string, Notice>;
  /** Takes a line in, an old one or one just written. */
  enter(record: LogRecord): void;
}

/** Opens a book with what the log holds. */
export function createBook(records: readonly LogRecord[]): Book {
  const [chargesByKey, chargesById, refundsByKey] = [new Map<string, Charge>(), new Map<string, Charge>(), new Map<string, Refund>()];
  const refunded = new Map<string, bigint>();
  const undelivered = new Map<string, Notice>();

  const enter = (record: LogRecord): void => {
    if ('delivered' in record) {
      undelivered.delete(record.delivered);
    } else if ('charge' in record) {
      const { id, charge } = record;
      chargesByKey.set(charge.key, charge);
      chargesById.set(charge.id, charge);
      if (charge.isTold) undelivered.set(id, { id, charge });
    } else {
      const { id, refund } = record;
      refundsByKey.set(refund.key, refund);
      refunded.set(refund.chargeKey, (refunded.get(refund.chargeKey) ?? 0n) + BigInt(refund.amountMinor));
      undelivered.set(id, { id, refund });
    }
  };
  for (const record of records) enter(record);
  return { chargesByKey, chargesById, refundsByKey, undelivered, enter, refundedMinor: (key) => refunded.get(key) ?? 0n };
}
