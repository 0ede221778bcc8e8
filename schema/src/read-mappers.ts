import { existsSync, readFileSync } from 'node:fs';

/**
 * The types of a subgraph's `src/graphql/mappers.ts`: it exports, as `<Type>Model`, what the resolvers
 * of the GraphQL type `<Type>` are handed as their parent. A type without a model is its own.
 */
export function readMappers(mappersFile: string): Readonly<Record<string, string>> {
  if (!existsSync(mappersFile)) return {};
  const models = modelsIn(readFileSync(mappersFile, 'utf8'));
  return Object.fromEntries(models.map((model) => [model.replace(/Model$/, ''), `../mappers.ts#${model}`]));
}

/** Both ways to export a type: `export interface OrderModel`, `export type { PlacedOrder as OrderModel } from …`. */
function modelsIn(source: string): readonly string[] {
  const declared = [...source.matchAll(/^\s*export (?:interface|type) (\w+Model)\b/gm)].map(([, model]) => model);
  const passedOn = [...source.matchAll(/^\s*export type \{([^}]*)\}/gm)].flatMap(([, list = '']) => list.match(/\w+Model(?=\s*(?:,|$))/gm) ?? []);
  return [...declared, ...passedOn].filter((model) => model !== undefined);
}
