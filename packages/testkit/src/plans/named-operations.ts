import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSchema, isObjectType, Kind, OperationTypeNode, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { ASTNode, DocumentNode, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { readSchemaText } from '@storegraph/subgraph/schema-text';

const ROOT = join(import.meta.dirname, '../../../..');

/** What the gateway asks a subgraph for on account of a named operation. */
export interface Asked {
  /** The operation's file, without ending, and for entities what is asked of which. */
  readonly name: string;
  readonly query: string;
  /** The names of variables that must be given. */
  readonly needs: readonly string[];
  /** Set where entities are asked for: `Product`. */
  readonly entity?: string;
}

/** The queries among schema/operations, as far as they are about a subgraph with such a schema: from the root, and for each of these entities that they lead to. */
export function readAsked(schemaFolder: URL, entities: readonly string[]): readonly Asked[] {
  // Federation's directives mean nothing here.
  const own = buildSchema(readSchemaText(schemaFolder), { assumeValid: true, assumeValidSDL: true });
  const whole = buildSchema(readFileSync(join(ROOT, 'schema/api.graphql'), 'utf8'));
  return globSync('*.graphql', { cwd: join(ROOT, 'schema/operations') }).sort().flatMap((file) => {
    const document = parse(readFileSync(join(ROOT, 'schema/operations', file), 'utf8'), { noLocation: true });
    const operation = document.definitions.find((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
    if (!operation) return [];
    const name = basename(file, '.graphql');
    const root = operation.operation === OperationTypeNode.QUERY ? strip(own, document) : undefined;
    return [...(root ? [{ name, ...root }] : []), ...entityQueries(own, whole, document, operation, entities).map((asked) => ({ ...asked, name: `${name}: ${asked.entity}` }))];
  });
}

/** The document without what the subgraph does not have; undefined when nothing is left. */
function strip(own: GraphQLSchema, document: DocumentNode): Pick<Asked, 'query' | 'needs'> | undefined {
  const types = new TypeInfo(own);
  const stripped = visit(document, visitWithTypeInfo(types, {
    Field: { enter: (field) => (types.getFieldDef() || field.name.value.startsWith('__') ? undefined : null), leave: (field) => (field.selectionSet?.selections.length === 0 ? null : undefined) },
  }));
  const operation = stripped.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation || operation.selectionSet.selections.length === 0) return undefined;
  return onlyUsedVariables(stripped);
}

function onlyUsedVariables(document: DocumentNode): Pick<Asked, 'query' | 'needs'> {
  const used = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) });
  const needs: string[] = [];
  const trimmed = visit(document, {
    VariableDefinition: ({ variable, type, defaultValue }) => {
      if (!used.has(variable.name.value)) return null;
      if (type.kind === Kind.NON_NULL_TYPE && !defaultValue) needs.push(variable.name.value);
      return false;
    },
  });
  return { query: print(trimmed), needs };
}

/** Of each entity that an operation leads to what it asks of it, as the gateway asks when another subgraph knows where it stands. */
function entityQueries(own: GraphQLSchema, whole: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, entities: readonly string[]): readonly (Omit<Asked, 'name'> & { entity: string })[] {
  const types = new TypeInfo(whole);
  const found = new Map<string, SelectionSetNode>();
  visit(document, visitWithTypeInfo(types, {
    SelectionSet: (set) => {
      const type = types.getParentType();
      if (isObjectType(type) && entities.includes(type.name)) found.set(`${type.name} ${print(set)}`, set);
    },
  }));
  return [...found].flatMap(([key, selectionSet]) => {
    const entity = key.slice(0, key.indexOf(' '));
    const stripped = stripFragment(own, withoutFragments(parse(`fragment All on ${entity} ${print(selectionSet)}`, { noLocation: true }), document));
    if (!stripped) return [];
    const variables = operation.variableDefinitions?.map((definition) => print(definition)).join(', ') ?? '';
    const query = parse(`query Entities($representations: [_Any!]!${variables ? `, ${variables}` : ''}) { _entities(representations: $representations) { ... on ${entity} ${stripped} } }`, { noLocation: true });
    return [{ ...onlyUsedVariables(query), entity }];
  });
}

/** Puts fragments where they are spread. */
function withoutFragments(part: DocumentNode, { definitions }: DocumentNode): DocumentNode {
  return visit(part, {
    FragmentSpread: ({ name }): ASTNode | undefined => {
      const fragment = definitions.find((definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name.value);
      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? { kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, selectionSet: fragment.selectionSet } : undefined;
    },
  });
}

function stripFragment(own: GraphQLSchema, fragment: DocumentNode): string | undefined {
  const types = new TypeInfo(own);
  const stripped = visit(fragment, visitWithTypeInfo(types, {
    Field: { enter: (field) => (types.getFieldDef() || field.name.value.startsWith('__') ? undefined : null), leave: (field) => (field.selectionSet?.selections.length === 0 ? null : undefined) },
  }));
  const [definition] = stripped.definitions;
  return definition?.kind === Kind.FRAGMENT_DEFINITION && definition.selectionSet.selections.length > 0 ? print(definition.selectionSet) : undefined;
}
