import type { FetchNode } from '@apollo/query-planner';
import { parse, print, visit } from 'graphql';
import type { ASTNode, DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/** How to ask a subgraph for an entity that the planner asks for by a subscription field. */
export interface EntityFetch {
  readonly subgraph: string;
  /** The name the subscriber gave the field. */
  readonly responseKey: string;
  /** Everything selected of the entity, and its version where it is followed by versions. */
  readonly query: string;
  /** The variables `query` takes besides `representations`. */
  readonly variableNames: readonly string[];
  /** Only the entity's version. */
  readonly versionQuery: string;
}

/** The name of the version in both queries. Clients cannot take it: their aliases may not begin with `__`. */
export const VERSION_ALIAS = '__live_version';

/**
 * Rewrites `subscription { order: orderStatusChanged(…) { A } }` to
 * `query { _entities(…) { ... on Order { version A } } }`.
 */
export function toEntityFetch({ serviceName, operation }: FetchNode, type: string, hasVersion = true): EntityFetch {
  const document = parse(operation);
  const definition = document.definitions.find((node) => node.kind === 'OperationDefinition') as OperationDefinitionNode;
  const field = definition.selectionSet.selections[0] as FieldNode;
  const fragments = document.definitions.filter((node) => node.kind === 'FragmentDefinition');
  const variableNames = variablesIn([field.selectionSet as SelectionSetNode, ...fragments]);
  const kept = (definition.variableDefinitions ?? []).filter(({ variable }) => variableNames.includes(variable.name.value));
  return {
    subgraph: serviceName,
    responseKey: field.alias?.value ?? field.name.value,
    query: `query (${['$representations: [_Any!]!', ...kept.map((node) => print(node))].join(', ')}) ${entities(type, print(field.selectionSet as SelectionSetNode).slice(1, -1), hasVersion)}${printAll(fragments)}`,
    variableNames,
    versionQuery: `query ($representations: [_Any!]!) ${entities(type, '')}`,
  };
}

const entities = (type: string, selection: string, hasVersion = true): string =>
  `{ _entities(representations: $representations) { ... on ${type} { ${hasVersion ? `${VERSION_ALIAS}: version ` : ''}${selection} } } }`;

const printAll = (fragments: readonly FragmentDefinitionNode[]): string => fragments.map((fragment) => ` ${print(fragment)}`).join('');

function variablesIn(nodes: readonly ASTNode[]): string[] {
  const names = new Set<string>();
  for (const node of nodes) visit(node as DocumentNode, { Variable: ({ name }) => void names.add(name.value) });
  return [...names];
}
