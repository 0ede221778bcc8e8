import type { JsonLines } from '@storegraph/simulator/json-lines';
import type { Capture, Charge, Refund } from './charge.ts';
import type { Dispute } from './dispute.ts';

/**
 * A line of the log: a charge as it stands after a change, a capture, a refund, a dispute as it stands after a change, or that the webhook of
 * an earlier line was taken. The id of a change is the id of the webhook that tells of it.
 */
export type LogRecord =
  | { readonly id: string; readonly at: string; readonly charge: Charge }
  | { readonly id: string; readonly at: string; readonly capture: Capture }
  | { readonly id: string; readonly at: string; readonly refund: Refund }
  | { readonly id: string; readonly at: string; readonly dispute: Dispute }
  | { readonly at: string; readonly delivered: string };

/** What the provider knows: an append-only file of JSON lines. */
export type ProviderLog = JsonLines<LogRecord>;
