import { Kind, type ConstDirectiveNode, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';

/** A way to ask a subgraph for an entity. */
export interface EntityKey {
  readonly type: string;
  /** The key's fields: `['id']`. */
  readonly fields: readonly string[];
  /** What the gateway may send besides the key, because another subgraph knows it. */
  readonly external: readonly string[];
  /** Whether the subgraph decides if there is such a thing: it describes the type. */
  readonly isOwned: boolean;
}

/** The keys by which a subgraph resolves references, in the order of its schema. */
export function entityKeysOf({ definitions }: DocumentNode): readonly EntityKey[] {
  return definitions
    .filter((definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .flatMap((type) =>
      (type.directives ?? [])
        .filter((directive) => directive.name.value === 'key' && argument(directive, 'resolvable') !== false)
        .map((directive) => ({
          type: type.name.value,
          fields: String(argument(directive, 'fields')).split(/\s+/),
          external: (type.fields ?? []).filter((field) => field.directives?.some(({ name }) => name.value === 'external')).map(({ name }) => name.value),
          isOwned: type.description !== undefined,
        })),
    );
}

function argument(directive: ConstDirectiveNode, name: string): string | boolean | undefined {
  const value = directive.arguments?.find((found) => found.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.BOOLEAN ? value.value : undefined;
}
