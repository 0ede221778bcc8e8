import { GraphQLError } from 'graphql';
import type { ASTNode } from 'graphql';

/** A refusal of a document, for `context.reportError` of a validation rule. */
export function refuse(code: string, message: string, node: ASTNode | readonly ASTNode[]): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code } });
}
