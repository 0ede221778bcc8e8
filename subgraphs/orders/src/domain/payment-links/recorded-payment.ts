import type { Id } from '@storegraph/kernel/ids';
import { Refusal } from '@storegraph/kernel/refusal';
import { parseOptional } from '../order/parse-texts.ts';

/** By what means money came that no provider took. */
export type PaymentMeans = 'CASH' | 'BANK_TRANSFER' | 'CARD_TERMINAL' | 'OTHER';

/** Money that staff had in their hands, or saw in the bank. */
export interface RecordedPayment {
  readonly means: PaymentMeans;
  /** A receipt's or a transfer's number; null when there is none. */
  readonly reference: string | null;
  readonly recordedBy: Id<'user'>;
}

/** What staff send of it. */
export interface RecordedPaymentInput {
  readonly means: PaymentMeans;
  readonly reference?: string | null | undefined;
}

/** Reads what staff say of such money. Refuses with INVALID_REFERENCE. */
export function parseRecorded({ means, reference }: RecordedPaymentInput, recordedBy: Id<'user'>): RecordedPayment {
  return { means, reference: parseOptional(reference, 100, invalidReference), recordedBy };
}

const invalidReference = () => new Refusal('INVALID_REFERENCE', 'The reference must have at most 100 characters.', { field: ['recorded', 'reference'] });
