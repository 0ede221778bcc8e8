import { answer } from '@storegraph/subgraph/answer';
import { CHOSEN } from '../../domain/attributes/attribute.ts';
import type { Attribute, ProductAttribute } from '../../domain/attributes/attribute.ts';
import { givenAs } from '../../domain/attributes/parse-value.ts';
import type { ValueInput } from '../../domain/attributes/parse-value.ts';
import type { CreateAttributeErrorCode, DeleteAttributeErrorCode, Resolvers, SetProductAttributesErrorCode, UpdateAttributeErrorCode } from '../__generated__/resolvers.ts';
import { change } from '../context.ts';
import type { Context } from '../context.ts';

/** Translation between the graph and attributes, a line a field. */
export const attributeResolvers = {
  Query: {
    attributes: (_, _args, { taxonomy }) => taxonomy.attributes.all(),
    attribute: (_, { code }, { taxonomy }) => taxonomy.attributes.byCode(code),
  },
  Mutation: {
    createAttribute: (_, { input }, context) =>
      answer<object, CreateAttributeErrorCode>(async () => {
        const id = await change(context, ({ createAttribute }) => createAttribute(context.caller, input));
        return { attribute: await context.load.attribute(id) };
      }),
    updateAttribute: (_, { input }, context) =>
      answer<object, UpdateAttributeErrorCode>(async () => {
        const id = await change(context, ({ updateAttribute }) => updateAttribute(input));
        return { attribute: await context.load.attribute(id) };
      }),
    deleteAttribute: (_, { input }, context) =>
      answer<object, DeleteAttributeErrorCode>(async () => ({ deletedAttributeId: await change(context, ({ deleteAttribute }) => deleteAttribute(input)) })),
    setProductAttributes: (_, { input }, context) =>
      answer<object, SetProductAttributesErrorCode>(async () => {
        const id = await change(context, ({ setProductAttributes }) => setProductAttributes(input));
        return { product: await context.load.product(id) };
      }),
  },
  Attribute: {
    values: ({ id }, _, { load }) => load.allowedValuesOf(id),
  },
  Product: {
    attributes: ({ id }, _, { load }) => load.attributesOfProduct(id),
  },
  ProductAttribute: {
    attribute: attributeOf,
    text: (said, _, context) => valueAs('text', said, context),
    number: (said, _, context) => valueAs('number', said, context),
    boolean: async (said, _, context) => {
      const value = await valueAs('boolean', said, context);
      return value === null ? null : value === 'true';
    },
    date: (said, _, context) => valueAs('date', said, context),
    values: async (said, _, context) => {
      if (!CHOSEN.has((await attributeOf(said, {}, context)).type)) return null;
      return (await context.load.allowedValuesOf(said.attributeId)).filter(({ code }) => said.values.includes(code));
    },
  },
} satisfies Resolvers;

/** The attribute that something is said by: the database promises it to be there. */
async function attributeOf({ attributeId }: ProductAttribute, _args: object, { load }: Context): Promise<Attribute> {
  const attribute = await load.attribute(attributeId);
  if (attribute) return attribute;
  throw new Error(`${attributeId} is gone`);
}

/** The value, if the attribute's is told in that field. */
async function valueAs(field: keyof ValueInput, said: ProductAttribute, context: Context): Promise<string | null> {
  return givenAs((await attributeOf(said, {}, context)).type) === field ? (said.values[0] ?? null) : null;
}
