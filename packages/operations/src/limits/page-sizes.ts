import { getNamedType } from 'graphql';
import type { FieldNode, GraphQLField, ValidationRule } from 'graphql';
import { refuse } from './refuse.ts';

const SIZES = ['first', 'last'];

/**
 * Refuses pages of more than `max` items, and connections of which nothing says how long they may be: neither the
 * document nor the schema's default. What a variable says is known to the subgraph, which refuses it too.
 */
export const pageSizes = (max: number): ValidationRule => (context) => ({
  Field(node) {
    const field = context.getFieldDef();
    if (!field) return;
    const sizes = node.arguments?.filter(({ name }) => SIZES.includes(name.value) && field.args.some((argument) => argument.name === name.value)) ?? [];
    const isTooLong = sizes.some(({ value }) => value.kind === 'IntValue' && Number(value.value) > max);
    if (isTooLong) context.reportError(refuse('PAGE_SIZE_OUT_OF_RANGE', `At most ${max} items are given at once.`, node));
    else if (isUnbounded(node, field)) context.reportError(refuse('PAGE_SIZE_REQUIRED', `Say with \`first\` how many items of \`${node.name.value}\` are wanted, at most ${max}.`, node));
  },
});

function isUnbounded({ arguments: given = [] }: FieldNode, { type, args }: GraphQLField<unknown, unknown>): boolean {
  const sizes = args.filter(({ name }) => SIZES.includes(name));
  if (sizes.length === 0 || !getNamedType(type).name.endsWith('Connection')) return false;
  return !sizes.some(({ name, defaultValue }) => typeof defaultValue === 'number' || given.some((argument) => argument.name.value === name && argument.value.kind !== 'NullValue'));
}
