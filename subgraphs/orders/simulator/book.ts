import type { Parcel, ParcelEvent } from './parcel.ts';

/** A line of the log: a parcel as it stands after a change, what happened to one, or that the webhook of an earlier line was taken. */
export type LogRecord =
  | { readonly at: string; readonly parcel: Parcel }
  | { readonly id: string; readonly trackingNumber: string; readonly happened: ParcelEvent }
  | { readonly at: string; readonly delivered: string };

/** Something a webhook tells of. */
export type Notice = Extract<LogRecord, { id: string }>;

/** What the log's lines add up to. */
export interface Book {
  readonly parcelsByKey: ReadonlyMap<string, Parcel>;
  readonly parcelsByNumber: ReadonlyMap<string, Parcel>;
  /** What nobody took yet. */
  readonly undelivered: ReadonlyMap<string, Notice>;
  /** What happened to a parcel so far, in order. */
  happened(trackingNumber: string): readonly ParcelEvent[];
  /** What will happen to a parcel next; undefined when nothing more will. */
  next(parcel: Parcel): ParcelEvent | undefined;
  /** Takes a line in, an old one or one just written. */
  enter(record: LogRecord): void;
}

/** Opens a book with what the log holds. */
export function createBook(records: readonly LogRecord[]): Book {
  const [parcelsByKey, parcelsByNumber] = [new Map<string, Parcel>(), new Map<string, Parcel>()];
  const ways = new Map<string, ParcelEvent[]>();
  const undelivered = new Map<string, Notice>();
  const happened = (trackingNumber: string): ParcelEvent[] => ways.get(trackingNumber) ?? [];

  const enter = (record: LogRecord): void => {
    if ('delivered' in record) {
      undelivered.delete(record.delivered);
    } else if ('parcel' in record) {
      parcelsByKey.set(record.parcel.key, record.parcel);
      parcelsByNumber.set(record.parcel.trackingNumber, record.parcel);
    } else {
      ways.set(record.trackingNumber, [...happened(record.trackingNumber), record.happened]);
      undelivered.set(record.id, record);
    }
  };
  for (const record of records) enter(record);
  return {
    parcelsByKey, parcelsByNumber, undelivered, enter, happened,
    next: ({ key, trackingNumber, plan }) => (parcelsByKey.get(key)?.isCancelled ? undefined : plan[happened(trackingNumber).length]),
  };
}
