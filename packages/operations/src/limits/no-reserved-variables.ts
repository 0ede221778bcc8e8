import type { ValidationRule } from 'graphql';
import { refuse } from './refuse.ts';

/** Refuses the variable `$representations`: requests between subgraphs have one of that name. */
export const noReservedVariables: ValidationRule = (context) => ({
  VariableDefinition({ variable }) {
    if (variable.name.value !== 'representations') return;
    context.reportError(refuse('VARIABLE_NOT_ALLOWED', 'The variable `$representations` has a meaning between subgraphs; choose another name.', variable));
  },
});
