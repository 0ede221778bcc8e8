import type { Refusal } from '@storegraph/kernel/refusal';
import { RECORDED } from '../payment-links/recorded.ts';
import { invalidPaymentMethod, invalidReason, invalidTrackingNumber } from './refusals.ts';

/** A reason of at most 500 characters; null when there is none. Refuses with INVALID_REASON. */
export const parseReason = (text: string | null | undefined): string | null => parseOptional(text, 500, invalidReason);

/** A carrier's number of at most 100 characters; null when there is none. Refuses with INVALID_TRACKING_NUMBER. */
export const parseTrackingNumber = (text: string | null | undefined): string | null => parseOptional(text, 100, invalidTrackingNumber);

/** A provider's token of a payment method, 1 to 255 characters. Refuses with INVALID_PAYMENT_METHOD. */
export function parsePaymentMethod(token: string): string {
  const text = parseOptional(token, 255, invalidPaymentMethod);
  // What is recorded, staff record.
  if (text === null || text === RECORDED) throw invalidPaymentMethod();
  return text;
}

/** A text of at most `max` characters; null when there is none. Throws the refusal otherwise. */
export function parseOptional(text: string | null | undefined, max: number, refusal: () => Refusal): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed.length > max) throw refusal();
  return trimmed === '' ? null : trimmed;
}
