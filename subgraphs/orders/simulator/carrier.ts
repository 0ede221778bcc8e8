import type { JsonLines } from '@storegraph/simulator/json-lines';
import { refuse } from '@storegraph/simulator/refuse';
import type { Book, LogRecord, Notice } from './book.ts';
import { DEFAULT_SERVICE, planOf } from './parcel.ts';
import type { Parcel } from './parcel.ts';

/** A parcel to be carried. */
export interface ParcelRequest {
  readonly service?: string | null | undefined;
  readonly reference: string;
  readonly country: string;
  readonly postalCode: string;
}

/** What the carrier does. */
export interface Carrier {
  /** Makes a label, once per key. */
  accept(key: string, request: ParcelRequest): Promise<Parcel>;
  /** Takes a label back that nothing was sent with; one not heard of is nothing. What is on its way stays so. */
  cancel(key: string): Promise<Parcel | undefined>;
  /** Has everything happen to a parcel that is due. */
  carryOn(parcel: Parcel): Promise<void>;
}

/** What the carrier works with. */
export interface CarrierOptions {
  readonly book: Book;
  readonly log: JsonLines<LogRecord>;
  readonly now: () => Date;
  readonly newId: (prefix: string) => string;
  readonly newNumber: () => string;
  /** How long an hour of the carrier's takes. */
  readonly hourMs: number;
  readonly onLabel: (parcel: Parcel) => void;
  readonly onNews: (notice: Notice) => void;
}

/** Opens one. Each of its doings is written before anybody hears of it. */
export function createCarrier({ book, log, now, newId, newNumber, hourMs, onLabel, onNews }: CarrierOptions): Carrier {
  const accepting = new Map<string, Promise<Parcel>>();
  const keep = async (record: LogRecord): Promise<void> => {
    await log.append(record);
    book.enter(record);
  };

  const make = async (key: string, { service, reference, country, postalCode }: ParcelRequest): Promise<Parcel> => {
    const at = now();
    const name = service ?? DEFAULT_SERVICE;
    const plan = planOf(name, at, hourMs);
    if (!plan) throw refuse(422, 'unknown_service', `There is no service ${name}.`);
    const parcel: Parcel = { key, trackingNumber: newNumber(), service: name, reference, country, postalCode, createdAt: at.toISOString(), isCancelled: false, plan };
    await keep({ at: parcel.createdAt, parcel });
    onLabel(parcel);
    return parcel;
  };

  return {
    async accept(key, request) {
      const known = book.parcelsByKey.get(key) ?? accepting.get(key);
      if (known) return known;
      const made = make(key, request).finally(() => accepting.delete(key));
      accepting.set(key, made);
      return made;
    },

    async cancel(key) {
      const parcel = book.parcelsByKey.get(key);
      if (!parcel || parcel.isCancelled || book.happened(parcel.trackingNumber).length > 0) return parcel;
      const cancelled = { ...parcel, isCancelled: true };
      await keep({ at: now().toISOString(), parcel: cancelled });
      return cancelled;
    },

    async carryOn({ key }) {
      for (;;) {
        const parcel = book.parcelsByKey.get(key);
        const happened = parcel && book.next(parcel);
        if (!happened || Date.parse(happened.at) > now().getTime()) return;
        const notice: Notice = { id: newId('news'), trackingNumber: parcel.trackingNumber, happened };
        await keep(notice);
        onNews(notice);
      }
    },
  };
}
