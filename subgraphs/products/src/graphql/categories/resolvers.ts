import { answer } from '@storegraph/subgraph/answer';
import type { CreateCategoryErrorCode, DeleteCategoryErrorCode, MoveCategoryErrorCode, Resolvers, UpdateCategoryErrorCode } from '../__generated__/resolvers.ts';
import { change } from '../context.ts';

/** Translation between the graph and the order of categories, a line a field. */
export const categoryResolvers = {
  Mutation: {
    createCategory: (_, { input }, context) =>
      answer<object, CreateCategoryErrorCode>(async () => {
        const id = await change(context, ({ createCategory }) => createCategory(context.caller, input));
        return { category: await context.load.category(id) };
      }),
    updateCategory: (_, { input }, context) =>
      answer<object, UpdateCategoryErrorCode>(async () => {
        const id = await change(context, ({ updateCategory }) => updateCategory(input));
        return { category: await context.load.category(id) };
      }),
    moveCategory: (_, { input }, context) =>
      answer<object, MoveCategoryErrorCode>(async () => {
        const id = await change(context, ({ moveCategory }) => moveCategory(input));
        return { category: await context.load.category(id) };
      }),
    deleteCategory: (_, { input }, context) =>
      answer<object, DeleteCategoryErrorCode>(async () => ({ deletedCategoryIds: await change(context, ({ deleteCategory }) => deleteCategory(input)) })),
  },
  Category: {
    children: async ({ id }, _, { load }) => (await load.categoryTree()).childrenOf(id),
    ancestors: ({ id }, _, { load }) => load.ancestorsOfCategory(id),
    productCount: async ({ id }, _, { load }) => (await load.productCountOfCategory(id))?.count ?? 0,
  },
} satisfies Resolvers;
