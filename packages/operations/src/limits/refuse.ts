import { GraphQLError } from 'graphql';
import type { ASTNode } from 'graphql';

/** A refusal of a document. Outside of validation `httpStatus` says how it is answered over HTTP. */
export function refuse(code: string, message: string, node: ASTNode, httpStatus?: number): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code, ...(httpStatus ? { http: { status: httpStatus } } : {}) } });
}
