/** Everything that a shop has written down: its databases, the payment provider's log, and what clients were told. */
export interface Books {
  /** All rows of a query. */
  rows<Row>(service: Service, sql: string): Promise<readonly Row[]>;
  /** The same a part at a time, however many there are. */
  stream<Row>(service: Service, sql: string): AsyncIterable<Row>;
  /** What the provider did. */
  readonly provider: ProviderBook;
  /** What clients wrote down as they heard it; nothing where nobody did. */
  readonly journal: readonly JournalEntry[];
}

export type Service = 'products' | 'orders' | 'payments';

/** What the provider did by the name a charge has with us, in minor units. */
export type ProviderBook = ReadonlyMap<string, ProviderCharge>;

export interface ProviderCharge {
  readonly amountMinor: bigint;
  readonly capturedMinor: bigint;
  readonly refundedMinor: bigint;
  /** Of that, what reconciling gave back, since the charge was no payment. */
  readonly strayMinor: bigint;
  /** What may still be taken: it is set aside, or asked for. */
  readonly openMinor: bigint;
}

/** An order that somebody was told is placed, or a version of one that a subscriber was shown. */
export type JournalEntry =
  | { readonly placed: string }
  | { readonly subscriber: string; readonly orderId: string; readonly version: number };
