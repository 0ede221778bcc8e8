import type { ValidationRule } from 'graphql';
import { isIntrospection, measure, most } from './measure.ts';
import { refuse } from './refuse.ts';

/** Refuses operations whose fields are nested deeper than `max`. A root field is at depth 1. */
export const maxDepth = (max: number): ValidationRule => (context) => ({
  OperationDefinition(operation) {
    const depth = measure(context, operation, { field: (field, below) => (isIntrospection(field) ? 0 : 1 + below), all: most });
    if (depth > max) context.reportError(refuse('QUERY_TOO_DEEP', `Fields are nested ${depth} deep; at most ${max} are answered.`, operation));
  },
});
