import { getNamedType, isLeafType, isObjectType, isRequiredArgument, type GraphQLField, type GraphQLObjectType } from 'graphql';

const DEPTH = 3;

/** A selection of every field that a type offers without arguments, and of theirs, so that no resolver goes unseen. */
export function selectAll(type: GraphQLObjectType, depth = DEPTH): string {
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument) && !isExternal(field));
  return ['__typename', ...fields.flatMap((field) => select(field, depth))].join(' ');
}

function select(field: GraphQLField<unknown, unknown>, depth: number): readonly string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  return isObjectType(type) && depth > 0 ? [`${field.name} { ${selectAll(type, depth - 1)} }`] : [];
}

function isExternal({ astNode }: GraphQLField<unknown, unknown>): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'external') ?? false;
}
