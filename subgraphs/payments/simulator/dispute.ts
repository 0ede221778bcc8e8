/** Where a dispute stands. The last two are for good. */
export type DisputeStatus = 'needs_response' | 'under_review' | 'won' | 'lost';

/** Money that a shopper's bank wants back, as the log keeps it and the API tells it. */
export interface Dispute {
  readonly id: string;
  readonly chargeKey: string;
  readonly amountMinor: string;
  readonly currency: string;
  readonly reason: string;
  readonly status: DisputeStatus;
  readonly evidenceDueBy: string;
  readonly since: string;
}

/** What decides a dispute at once when it is in its evidence; any other evidence is looked at until somebody decides. */
const DECIDING: Readonly<Record<string, DisputeStatus>> = { winning_evidence: 'won', losing_evidence: 'lost' };

/** Where a dispute stands after evidence was handed in. */
export function judge(evidence: string): DisputeStatus {
  return Object.entries(DECIDING).find(([word]) => evidence.includes(word))?.[1] ?? 'under_review';
}
