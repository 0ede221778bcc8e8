import { fromUuid } from '@storegraph/kernel/ids';
import { answer } from '@storegraph/subgraph/answer';
import { kindOf } from '../../domain/order/timeline-kinds.ts';
import type { AddOrderNoteErrorCode, Resolvers } from '../__generated__/resolvers.ts';

/** What was said about orders and what happened to them: translation between the graph and the domain, a line a field. */
export const noteResolvers = {
  Mutation: {
    addOrderNote: (_, { input }, { caller, useCases, order }) =>
      answer<object, AddOrderNoteErrorCode>(async () => ({ order: await order(await useCases.addOrderNote(caller, input)) })),
  },
  Order: {
    notes: async ({ id, customerId }, _, { notesOf }) => (await notesOf(id)).map((note) => ({ ...note, customerId })),
  },
  OrderNote: {
    authorKind: ({ authorId, customerId }) => (authorId === customerId ? 'CUSTOMER' : 'STAFF'),
    author: ({ authorId }) => ({ id: authorId }),
  },
  OrderTimelineEntry: {
    kind: kindOf,
    actor: ({ actor }) => (actor.startsWith('user_') ? { id: actor as `user_${string}` } : null),
    shipment: async (entry, _, { shipment }) => (kindOf(entry) === 'SHIPMENT' && entry.subjectId ? shipment(fromUuid('ship', entry.subjectId)) : null),
    return: async (entry, _, { returnById }) => (kindOf(entry) === 'RETURN' && entry.subjectId ? returnById(fromUuid('ret', entry.subjectId)) : null),
    note: async (entry, _, { notesOf }) => {
      const note = kindOf(entry) === 'NOTE' ? (await notesOf(entry.orderId)).find(({ id }) => id === (entry.subjectId && fromUuid('onote', entry.subjectId))) : undefined;
      return note ? { ...note, customerId: entry.customerId } : null;
    },
  },
} satisfies Resolvers;
