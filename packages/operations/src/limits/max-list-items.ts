import type { ASTNode, ValidationRule } from 'graphql';
import { refuse } from './refuse.ts';

/** Refuses lists of more than `max` values, and objects of more than `max` fields, that a document writes out itself. */
export const maxListItems = (max: number): ValidationRule => (context) => {
  const demand = (count: number, node: ASTNode): void => {
    if (count > max) context.reportError(refuse('LIST_TOO_LONG', `At most ${max} values are taken in one list.`, node));
  };
  return {
    ListValue: (node) => demand(node.values.length, node),
    ObjectValue: (node) => demand(node.fields.length, node),
  };
};
