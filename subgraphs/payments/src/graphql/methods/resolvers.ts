import { parseId } from '@storegraph/kernel/ids';
import { answer } from '@storegraph/subgraph/answer';
import { isExpired } from '../../domain/methods/payment-method.ts';
import type { RemovePaymentMethodErrorCode, Resolvers, SavePaymentMethodErrorCode, SetDefaultPaymentMethodErrorCode } from '../__generated__/resolvers.ts';

/** Saved payment methods, a line a field. */
export const methodMutations: NonNullable<Resolvers['Mutation']> = {
  savePaymentMethod: (_, { input }, { caller, useCases, methodById }) =>
    answer<object, SavePaymentMethodErrorCode>(async () => ({ paymentMethod: await methodById(await useCases.savePaymentMethod(caller, input)) })),
  removePaymentMethod: (_, { input }, { caller, useCases }) =>
    answer<object, RemovePaymentMethodErrorCode>(async () => ({ removedPaymentMethodId: await useCases.removePaymentMethod(caller, input) })),
  setDefaultPaymentMethod: (_, { input }, { caller, useCases, methodById }) =>
    answer<object, SetDefaultPaymentMethodErrorCode>(async () => ({ paymentMethod: await methodById(await useCases.setDefaultPaymentMethod(caller, input)) })),
};

export const methodTypes: Pick<Resolvers, 'PaymentMethod' | 'User'> = {
  PaymentMethod: {
    __resolveReference: async ({ id }, { methodById }) => methodById(parseId('pm', id, ['id'])),
    isExpired: (method) => isExpired(method, new Date()),
  },
  User: {
    __resolveReference: async ({ id }) => ({ id: parseId('user', id, ['id']) }),
    paymentMethods: async ({ id }, _, { methodsOf }) => (await methodsOf(id))?.slice() ?? null,
  },
};
