import type { ValidationRule } from 'graphql';
import { measure, sum } from './measure.ts';
import { refuse } from './refuse.ts';

/** Refuses operations that select more than `max` fields once their fragments are spread out. */
export const maxSelections = (max: number): ValidationRule => (context) => ({
  OperationDefinition(operation) {
    const selections = measure(context, operation, { field: (_, below) => 1 + below, all: sum });
    if (selections > max) context.reportError(refuse('TOO_MANY_SELECTIONS', `More than ${max} fields are selected, fragments spread out.`, operation));
  },
});
