import type { ApolloServerPlugin } from '@apollo/server';
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
          const rare = operation.operation === 'mutation' ? accounts.countRare(address, rootFields(document, operation).map(({ name }) => `Mutation.${name.value}`)) : undefined;
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
