import type { ValidationRule } from 'graphql';
import { measure, sum } from './measure.ts';
import { refuse } from './refuse.ts';

/** Refuses queries with more than `queries` root fields, and mutations with more than `mutations`. */
export const maxRootFields = ({ queries, mutations }: { queries: number; mutations: number }): ValidationRule => (context) => ({
  OperationDefinition(operation) {
    const isMutation = operation.operation === 'mutation';
    const max = isMutation ? mutations : queries;
    const count = measure(context, operation, { field: () => 1, all: sum });
    if (count <= max) return;
    if (isMutation) context.reportError(refuse('TOO_MANY_MUTATIONS', `At most ${max} mutation is carried out by a request.`, operation));
    else context.reportError(refuse('TOO_MANY_ROOT_FIELDS', `At most ${max} root fields are answered by a request.`, operation));
  },
});
