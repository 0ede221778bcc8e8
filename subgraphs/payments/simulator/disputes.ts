import type { Book } from './book.ts';
import { judge } from './dispute.ts';
import type { Dispute, DisputeStatus } from './dispute.ts';
import type { LogRecord } from './log.ts';
import { refuse } from '@storegraph/simulator/refuse';

/** Money that is disputed, in minor units, as text. */
export interface DisputeRequest {
  readonly chargeKey: string;
  /** All that was captured when left out. */
  readonly amountMinor?: string | undefined;
  readonly reason: string;
}

/** What becomes of disputes, only one thing at a time. */
export interface Disputes {
  open(request: DisputeRequest): Promise<Dispute>;
  answer(id: string, evidence: string): Promise<Dispute>;
  decide(id: string, outcome: 'won' | 'lost'): Promise<Dispute>;
}

const DAY_MS = 24 * 3_600_000;

export function createDisputes({ book, inTurn, keep, now, newId }: {
  book: Book; inTurn: <Answer>(work: () => Promise<Answer>) => Promise<Answer>; keep: (record: Exclude<LogRecord, { delivered: string }>) => Promise<void>;
  now: () => Date; newId: (prefix: string) => string;
}): Disputes {
  const keepDispute = async (dispute: Dispute): Promise<Dispute> => {
    await keep({ id: newId('whk'), at: dispute.since, dispute });
    return dispute;
  };

  /** Moves a dispute that is not decided; one that is stays as it is. */
  const move = (id: string, to: DisputeStatus): Promise<Dispute> =>
    inTurn(async () => {
      const dispute = book.disputesById.get(id);
      if (!dispute) throw refuse(404, 'unknown_dispute', 'There is no such dispute.');
      const isOver = dispute.status === 'won' || dispute.status === 'lost' || dispute.status === to;
      return isOver ? dispute : keepDispute({ ...dispute, status: to, since: now().toISOString() });
    });

  return {
    open: ({ chargeKey, amountMinor, reason }) =>
      inTurn(async () => {
        const charge = book.chargesByKey.get(chargeKey);
        if (!charge) throw refuse(404, 'unknown_charge', 'There is no charge of this key.');
        const captured = book.capturedMinor(chargeKey);
        const disputed = amountMinor === undefined ? captured : BigInt(amountMinor);
        if (disputed <= 0n || disputed > captured) throw refuse(422, 'dispute_too_large', 'That much was not captured.');
        const at = now();
        return keepDispute({
          id: newId('dp'), chargeKey, amountMinor: disputed.toString(), currency: charge.currency, reason,
          status: 'needs_response', evidenceDueBy: new Date(at.getTime() + 7 * DAY_MS).toISOString(), since: at.toISOString(),
        });
      }),
    answer: (id, evidence) => move(id, judge(evidence)),
    decide: (id, outcome) => move(id, outcome),
  };
}
