import { requireRole } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { disputeAnswered, disputeNotFound, invalidEvidence } from '../refusals.ts';

/** What finance staff send. */
export interface SubmitDisputeEvidenceInput {
  readonly disputeId: string;
  readonly evidence: string;
  readonly idempotencyKey: string;
}

/**
 * Tells the provider why the money is rightly the shop's; it can be said once. Answers the dispute's id. For finance staff.
 * Refuses with INVALID_ID, DISPUTE_NOT_FOUND, DISPUTE_ANSWERED, INVALID_EVIDENCE, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type SubmitDisputeEvidence = (caller: Caller, input: SubmitDisputeEvidenceInput) => Promise<Id<'disp'>>;

const MAX_EVIDENCE = 20_000;

/** Makes the use case. */
export function createSubmitDisputeEvidence(deps: { transact: Transact<Stores> }): SubmitDisputeEvidence {
  return async (caller, input) => {
    const actor = requireRole(caller, 'FINANCE');
    const id = parseId('disp', input.disputeId, ['disputeId']);
    const evidence = input.evidence.trim();
    if (evidence === '' || evidence.length > MAX_EVIDENCE) throw invalidEvidence();
    const { idempotencyKey: key, ...content } = input;
    return deps.transact(({ idempotency, disputes, errands }) =>
      idempotency.once({ actor, operation: 'submitDisputeEvidence', key, input: content }, async () => {
        if (!(await disputes.byId(id))) throw disputeNotFound();
        if (!(await disputes.answer(id, evidence))) throw disputeAnswered();
        await errands.add({ kind: 'evidence', subject: id });
        return id;
      }),
    );
  };
}
