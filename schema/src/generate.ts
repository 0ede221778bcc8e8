// Writes the resolver types of every subgraph: node schema/src/generate.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { plugin as printTypes } from '@graphql-codegen/typescript';
import { plugin as printResolverTypes } from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, parse, visit, type DocumentNode } from 'graphql';
import { readMappers } from './read-mappers.ts';
import { readSubgraphs, type Subgraph } from './read-subgraphs.ts';
import { inRepository } from './repository.ts';

const HEADER = '// Generated from the schema: node schema/src/generate.ts. Changes made here are lost.';

/** What a value of each scalar is in TypeScript. A `Date` is fine where a DateTime is answered. */
const SCALARS = {
  DateTime: { input: 'string', output: 'string | Date' },
  Decimal: 'string',
  CurrencyCode: 'string',
  CountryCode: 'string',
  URL: 'string',
  EmailAddress: 'string',
};

/** A generated file: where it belongs, from the top of the repository, and what must be in it. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The types of a subgraph's resolvers: arguments, answers and references as its schema has them, parents as its mappers say. */
export async function generate({ name, sdl }: Subgraph): Promise<GeneratedFile> {
  const room = `subgraphs/${name}/src/graphql`;
  // The federation directives are defined nowhere here: composition is what checks them.
  const schema = buildASTSchema(withoutDescriptions(parse(sdl)), { assumeValid: true, assumeValidSDL: true });
  const mappers = readMappers(inRepository(room, 'mappers.ts'));
  const unknown = Object.keys(mappers).filter((type) => !schema.getType(type));
  if (unknown.length > 0) throw new Error(`${room}/mappers.ts has models of types that ${name} does not have: ${unknown.join(', ')}`);
  const config = {
    federation: true,
    contextType: '../context.ts#Context',
    mappers,
    scalars: SCALARS,
    strictScalars: true,
    enumsAsTypes: true,
    immutableTypes: true,
    useTypeImports: true,
    makeResolverTypeCallable: true,
    showUnusedMappers: false,
  };
  const parts = await Promise.all([printTypes(schema, [], config), printResolverTypes(schema, [], config)]);
  const outputs = parts.map((part) => (typeof part === 'string' ? { content: part } : part));
  const text = [HEADER, ...new Set(outputs.flatMap(({ prepend = [] }) => prepend)), ...outputs.map(({ content }) => content)].join('\n');
  return { path: `${room}/__generated__/resolvers.ts`, text: tidy(tellNull(text)) };
}

/** The schema says it once; a copy of each description would only make every change of wording a change of code. */
function withoutDescriptions(document: DocumentNode): DocumentNode {
  return visit<DocumentNode>(document, { enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined) });
}

/** A client may send null for an argument with a default, so null is in the argument's type. */
function tellNull(text: string): string {
  return text.replace(/\[P in K\]-\?: NonNullable<T\[P\]>/, '[P in K]-?: Exclude<T[P], undefined>');
}

function tidy(text: string): string {
  return `${text.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

if (process.argv[1] === import.meta.filename) {
  for (const { path, text } of await Promise.all(readSubgraphs().map(generate))) {
    mkdirSync(dirname(inRepository(path)), { recursive: true });
    writeFileSync(inRepository(path), text);
    console.log(`Wrote ${path}.`);
  }
}
