import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin, BaseContext, GraphQLRequestListener } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { compileQuery } from './compile-query.ts';
import type { RunQuery } from './compile-query.ts';

/**
 * Has queries answered by their compiled form. Where one has an error to tell, it is run anew by graphql-js: what was
 * loaded stays loaded, and of what may be done twice there is nothing in a query.
 */
export function compiledQueries<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  // Parsed documents are kept by the server, as long as it likes.
  const compiled = new WeakMap<DocumentNode, Map<OperationDefinitionNode, RunQuery<Context> | undefined>>();
  const listener: GraphQLRequestListener<Context> = {
    async responseForOperation({ schema, document, operation, request, contextValue }) {
      const known = compiled.get(document) ?? new Map<OperationDefinitionNode, RunQuery<Context> | undefined>();
      compiled.set(document, known);
      if (!known.has(operation)) known.set(operation, compileQuery<Context>(schema, document, operation));
      const data = await known.get(operation)?.(contextValue, request.variables ?? {}).catch(() => undefined);
      return data ? { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } } : null;
    },
  };
  return { requestDidStart: async () => listener };
}
