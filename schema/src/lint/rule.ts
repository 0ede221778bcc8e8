import type { ASTNode, DocumentNode } from 'graphql';

/** A schema as its author wrote it: the shared file, or all files of a subgraph's own folder. Sources are named by their paths. */
export interface SchemaFile {
  /** The file or folder, from the top of the repository. */
  readonly path: string;
  readonly document: DocumentNode;
}

/** Something in a schema file that breaks a convention. */
export interface Problem {
  readonly at: ASTNode;
  readonly message: string;
}

/** One convention of the graph. It sees all files, since some promises span subgraphs. */
export type Rule = (file: SchemaFile, all: readonly SchemaFile[]) => readonly Problem[];
