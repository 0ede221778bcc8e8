import type { ValidationRule } from 'graphql';
import { refuse } from './refuse.ts';

/** Refuses documents with more than `max` directives. */
export const maxDirectives = (max: number): ValidationRule => (context) => {
  let count = 0;
  return {
    Directive(directive) {
      count += 1;
      if (count === max + 1) context.reportError(refuse('TOO_MANY_DIRECTIVES', `At most ${max} directives are answered.`, directive));
    },
  };
};
