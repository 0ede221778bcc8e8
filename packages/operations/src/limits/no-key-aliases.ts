import { getNamedType, isAbstractType } from 'graphql';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { KeyFields } from './key-fields.ts';
import { refuse } from './refuse.ts';

/**
 * Refuses an alias that is the name of another field by which the object is found in other subgraphs:
 * `{ product { id: name } }`. The planner asks for both under one name and takes the wrong one for the key.
 * Aliases that begin with `__` are the gateway's own.
 */
export const noKeyAliases = (keyFields: KeyFields): ValidationRule => (context) => ({
  Field({ name, alias }) {
    if (!alias || alias.value === name.value) return;
    const parent = context.getParentType();
    const types = parent ? [parent.name, ...possibleTypes(context.getSchema(), parent.name)] : [];
    if (alias.value.startsWith('__') || types.some((type) => keyFields.get(type)?.has(alias.value))) {
      context.reportError(refuse('ALIAS_NOT_ALLOWED', `The alias \`${alias.value}\` is the name of another field here; choose another.`, alias));
    }
  },
});

function possibleTypes(schema: GraphQLSchema, name: string): readonly string[] {
  const type = getNamedType(schema.getType(name));
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((possible) => possible.name) : [];
}
