import type { ValidationRule } from 'graphql';
import { measure, sum } from './measure.ts';
import { refuse } from './refuse.ts';

/** Refuses operations with more than `max` aliases: by aliases one field is asked for over and over. */
export const maxAliases = (max: number): ValidationRule => (context) => ({
  OperationDefinition(operation) {
    const aliases = measure(context, operation, { field: ({ alias }, below) => (alias ? 1 : 0) + below, all: sum });
    if (aliases > max) context.reportError(refuse('TOO_MANY_ALIASES', `At most ${max} aliases are answered, fragments spread out.`, operation));
  },
});
