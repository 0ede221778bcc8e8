import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import { Refusal } from '@storegraph/kernel/refusal';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { toGraphMoney } from '@storegraph/subgraph/money';
import type { Dispute } from '../../domain/disputes/dispute.ts';
import type { Resolvers, SubmitDisputeEvidenceErrorCode } from '../__generated__/resolvers.ts';

const keyOf = ({ openedAt, id }: Dispute): readonly string[] => [openedAt.toISOString(), id];

function readCursor(cursor: string | null | undefined): { openedAt: Date; id: Id<'disp'> } | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  const [at, id] = fromCursor(cursor, 2);
  const openedAt = new Date(String(at));
  if (Number.isNaN(openedAt.getTime())) throw new Refusal('INVALID_CURSOR', 'This is not a cursor of this list.', { field: ['after'] });
  return { openedAt, id: parseId('disp', String(id), ['after']) };
}

/** Disputes, a line a field. */
export const disputeFields = {
  Query: {
    disputes: async (_, { first, after, status }, { disputes }) =>
      toConnection(await disputes.page({ first: parseFirst(first), after: readCursor(after) }, status ?? undefined), keyOf, () => disputes.count(status ?? undefined)),
  },
  Mutation: {
    submitDisputeEvidence: (_, { input }, { caller, useCases, disputes }) =>
      answer<object, SubmitDisputeEvidenceErrorCode>(async () => ({ dispute: await disputes.byId(await useCases.submitDisputeEvidence(caller, input)) })),
  },
  Dispute: {
    __resolveReference: async ({ id }, { disputes }) => disputes.byId(parseId('disp', id, ['id'])),
    payment: ({ paymentId }, _, { payments }) => payments(paymentId),
    amount: ({ amount }) => toGraphMoney(amount),
  },
  Payment: {
    disputes: async ({ id }, _, { disputes }) => (await disputes.ofPayment(id))?.slice() ?? null,
  },
} satisfies { Query: Resolvers['Query']; Mutation: Resolvers['Mutation']; Dispute: Resolvers['Dispute']; Payment: Pick<NonNullable<Resolvers['Payment']>, 'disputes'> };
