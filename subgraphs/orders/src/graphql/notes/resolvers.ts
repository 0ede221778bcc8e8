import { fromUuid } from '@storegraph/kernel/ids';
import { answer } from '@storegraph/subgraph/answer';
import { labelOf } from '../../domain/order/timeline-labels.ts';
import { kindOf, subjectOf } from '../../domain/order/timeline-kinds.ts';
import type { AddOrderNoteErrorCode, Resolvers } from '../__generated__/resolvers.ts';

/** What was said about orders and what happened to them: translation between the graph and the domain, a line a field. */
export const noteResolvers = {
  Mutation: {
    addOrderNote: (_, { input }, { caller, useCases, guests, order }) =>
      answer<object, AddOrderNoteErrorCode>(async () => {
        await guests.show(input.orderId, input.token);
        return { order: await order(await useCases.addOrderNote(caller, input)) };
      }),
  },
  Order: {
    notes: async ({ id, customerId }, _, { notesOf }) => (await notesOf(id)).map((note) => ({ ...note, customerId })),
  },
  OrderNote: {
    authorKind: ({ authorId, customerId, isGuests }) => (isGuests || authorId === customerId ? 'CUSTOMER' : 'STAFF'),
    author: ({ authorId, isGuests }) => (isGuests ? null : { id: authorId }),
  },
  OrderTimelineEntry: {
    kind: kindOf,
    actor: ({ actor }) => (actor.startsWith('user_') ? { id: actor as `user_${string}` } : null),
    label: labelOf,
    shipment: async (entry, _, { shipment }) => {
      const id = subjectOf(entry, 'ship');
      return id ? shipment(fromUuid('ship', id)) : null;
    },
    return: async (entry, _, { returnById }) => {
      const id = subjectOf(entry, 'ret');
      return id ? returnById(fromUuid('ret', id)) : null;
    },
    note: async (entry, _, { notesOf }) => {
      const id = subjectOf(entry, 'onote');
      const note = id ? (await notesOf(entry.orderId)).find((each) => each.id === fromUuid('onote', id)) : undefined;
      return note ? { ...note, customerId: entry.customerId } : null;
    },
  },
} satisfies Resolvers;
