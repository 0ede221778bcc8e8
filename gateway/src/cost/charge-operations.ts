import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { rootFields } from '../limits/root-fields.ts';
import type { RequestContext } from '../request-context.ts';
import type { Accounts } from './accounts.ts';
import { createCostOf } from './cost-of.ts';

/**
 * Charges each operation to its client once it is known to be valid and before it is run, whether it came by HTTP or
 * by WebSocket. What was charged before, by who shares answers, is not charged again.
 */
export function chargeOperations(accounts: Accounts): ApolloServerPlugin<RequestContext> {
  const costOf = createCostOf();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, operationName, request, contextValue }) {
          const { notes, client, address } = contextValue;
          if (!operation || notes.charged) return;
          notes.cost = costOf(schema, document, operationName ?? undefined)(request.variables ?? {});
          notes.charged = accounts.charge(client, notes.cost);
          const fields = rootsOf(document, operation);
          notes.isRare = accounts.isRare(fields);
          const rare = accounts.countRare(address, fields);
          const refusal = notes.charged.refusal ?? rare;
          if (refusal) throw refusal;
        },
        async didEncounterErrors({ contextValue: { notes, client } }) {
          if (!notes.charged) accounts.chargeRefused(client);
        },
      };
    },
  };
}

const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;
const fieldsOf = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** The fields of an operation as the quotas of what is rare name them: found once for a document that is kept. */
function rootsOf(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const found = fieldsOf.get(operation) ?? rootFields(document, operation).map(({ name }) => `${ROOTS[operation.operation]}.${name.value}`);
  fieldsOf.set(operation, found);
  return found;
}
