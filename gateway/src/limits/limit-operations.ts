import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { hasRole } from '@storegraph/kernel/caller';
import type { RequestContext } from '../request-context.ts';
import { rootFields } from './root-fields.ts';

/** How much an operation's variables may be. */
const MOST_VALUES = 1_000;
const MOST_DEEP = 10;

/**
 * Holds an operation to what depends on the request and not on its document alone: how much its variables are, and
 * whether who asks may see the schema. With `introspection` everybody may; without it administrators, and partners
 * by operations they published.
 */
export function limitOperations({ introspection }: { introspection: boolean }): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request: { variables }, contextValue: { caller, client } }) {
          demandModest(variables);
          // What partners run was looked at when it was published.
          if (operation && !introspection && client.kind !== 'partner' && !hasRole(caller, 'ADMIN')) refuseIntrospection(document, operation);
        },
      };
    },
  };
}

/**
 * Values within values are walked by functions that call themselves wherever they are read, compared and written. Here
 * they are walked without: whatever is too deep for those never reaches them.
 */
export function demandModest(variables: unknown): void {
  let values = 0;
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEEP) throw tooMuch(`Variables are nested at most ${MOST_DEEP} deep.`);
    level = level.flatMap((value): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    values += level.length;
    if (values > MOST_VALUES) throw tooMuch(`Variables have at most ${MOST_VALUES} values.`);
  }
}

function refuseIntrospection(document: DocumentNode, operation: OperationDefinitionNode): void {
  const isIntrospection = rootFields(document, operation).some(({ name }) => name.value === '__schema' || name.value === '__type');
  if (isIntrospection) throw new GraphQLError('The schema is shown to administrators alone.', { extensions: { code: 'INTROSPECTION_NOT_ALLOWED', http: { status: 403 } } });
}

const tooMuch = (message: string) => new GraphQLError(message, { extensions: { code: 'VARIABLES_TOO_LARGE', http: { status: 400 } } });
