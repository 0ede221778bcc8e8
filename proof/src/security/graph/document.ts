import { getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import type { OwnField } from './composed.ts';

/** An operation that asks for one field, its arguments as variables of their own. */
export function documentOf({ type, field }: OwnField): string {
  const variables = field.args.map(({ name, type: its }) => `$${name}: ${String(its)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const named = getNamedType(field.type);
  const selection = isObjectType(named) ? ` { ${type.name === 'Mutation' ? payloadOf(named) : knownBy(named)} }` : '';
  return `${type.name.toLowerCase()} Ask${variables && `(${variables})`} { ${field.name}${given && `(${given})`}${selection} }`;
}

/** What a mutation answers: which thing, and all of why not. */
function payloadOf(payload: GraphQLObjectType): string {
  const fields = plainFields(payload).map(({ name, type }) => {
    const named = getNamedType(type);
    if (isLeafType(named)) return name;
    return `${name} { ${name === 'userErrors' && isObjectType(named) ? leaves(named) : isObjectType(named) ? knownBy(named) : '__typename'} }`;
  });
  return ['__typename', ...fields].join(' ');
}

/** What shows which thing it is, and nothing that is kept from whoever may see the thing. */
const knownBy = (type: GraphQLObjectType): string => (type.getFields()['id'] ? '__typename id' : '__typename');
const leaves = (type: GraphQLObjectType): string => plainFields(type).filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name).join(' ');

/** The fields that can be asked for without saying more. */
export const plainFields = (type: GraphQLObjectType) => Object.values(type.getFields()).filter(({ args }) => args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined));
