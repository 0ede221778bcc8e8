import { z } from 'zod';
import { money } from '@storegraph/kernel/money';
import type { ProviderDispute } from '../domain/disputes/dispute.ts';
import { DISPUTE_STATUSES } from '../domain/disputes/note-dispute.ts';
import type { Told } from '../domain/receive-webhook.ts';
import type { Charge, ProviderCapture, ProviderRefund } from '../domain/provider.ts';

// What the provider sends, as its API documents it (simulator/README.md).

const amountMinor = z.string().regex(/^\d{1,18}$/).transform(BigInt);
const currency = z.string().regex(/^[A-Z]{3}$/);
const failure = z.object({ code: z.string(), message: z.string() }).nullable();
const instant = z.iso.datetime().transform((text) => new Date(text));

/** A charge, as a domain's `Charge`. */
export const chargeOnWire = z.object({
  key: z.string(), status: z.enum(['requires_action', 'processing', 'authorized', 'captured', 'failed', 'cancelled', 'expired']), amountMinor, currency,
  actionUrl: z.url({ protocol: /^https?$/ }).nullable(), failure, since: instant, feeMinor: amountMinor.optional(),
}).transform(({ amountMinor: amount, currency: of, ...charge }): Charge => ({ ...charge, amount: money(amount, of) }));

/** A capture, as a domain's `ProviderCapture`. */
export const captureOnWire = z.object({ key: z.string(), status: z.enum(['captured', 'failed']), amountMinor, currency, failure, since: instant, feeMinor: amountMinor.optional() })
  .transform(({ amountMinor: amount, currency: of, since, ...capture }): ProviderCapture => ({ ...capture, amount: money(amount, of), at: since }));

/** A refund, as a domain's `ProviderRefund`. */
export const refundOnWire = z.object({ key: z.string(), amountMinor, currency, since: instant })
  .transform(({ key, amountMinor: amount, currency: of, since }): ProviderRefund => ({ key, amount: money(amount, of), at: since }));

/** A dispute, as a domain's `ProviderDispute`. */
export const disputeOnWire = z.object({
  id: z.string().min(1).max(100), chargeKey: z.string(), amountMinor, currency, reason: z.string().max(100),
  status: z.enum(['needs_response', 'under_review', 'won', 'lost']), evidenceDueBy: instant.nullable(), since: instant,
}).transform(({ amountMinor: amount, currency: of, status, ...dispute }): ProviderDispute => ({ ...dispute, status: DISPUTE_STATUSES[status], amount: money(amount, of) }));

/** The card behind a token, as a domain's `Card`. */
export const methodOnWire = z.object({ brand: z.string(), last4: z.string().regex(/^\d{4}$/), expiryMonth: z.int().min(1).max(12), expiryYear: z.int() });

/** A webhook's body. */
const webhookOnWire = z.object({
  id: z.string().min(1).max(100), charge: chargeOnWire.optional(), capture: captureOnWire.optional(), refund: refundOnWire.optional(),
  dispute: disputeOnWire.optional(),
});

/** What a webhook's body tells; undefined when it is none. */
export function toTold({ charge, capture, refund, dispute }: z.infer<typeof webhookOnWire>): Told | undefined {
  if (charge) return { charge };
  if (capture) return { capture };
  if (dispute) return { dispute };
  return refund && { refund };
}

/** A page of what the provider did. */
export const movementsOnWire = z.object({ movements: z.array(webhookOnWire.and(z.object({ at: instant }))), hasMore: z.boolean() });

/** Reads a webhook. Throws unless it is one; undefined when it tells nothing. */
export function readWebhook(content: unknown): { readonly id: string; readonly told: Told } | undefined {
  const webhook = webhookOnWire.parse(content);
  const told = toTold(webhook);
  return told && { id: webhook.id, told };
}
