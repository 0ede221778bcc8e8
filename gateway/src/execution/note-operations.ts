import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';

/** Notes what kind of operation a request turned out to be, and whether its answer ends with extensions. */
export const noteOperations: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue: { notes } }) {
        if (operation) notes.operation = operation.operation;
      },
      async willSendResponse({ response: { body }, contextValue: { notes } }) {
        if (body.kind === 'single') notes.hasExtensions = body.singleResult.extensions !== undefined || (body.singleResult.errors ?? []).length > 0;
      },
    };
  },
};
