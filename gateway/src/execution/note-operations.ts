import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';

/** Notes what kind of operation a request turned out to be, and what its answer has besides data. */
export const noteOperations: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue: { notes } }) {
        if (operation) notes.operation = operation.operation;
      },
      async willSendResponse({ response: { body }, contextValue: { notes } }) {
        if (body.kind !== 'single') return;
        const { errors = [], extensions } = body.singleResult;
        notes.hasErrors = errors.length > 0;
        notes.hasExtensions = extensions !== undefined || errors.length > 0;
      },
    };
  },
};
