import { parseId } from '@storegraph/kernel/ids';
import { answer } from '@storegraph/subgraph/answer';
import { USUAL_TERMS } from '../../domain/checkout/category-terms.ts';
import { showRate } from '../../domain/checkout/parse-rate.ts';
import type { DeleteTaxRateErrorCode, Resolvers, SetCategoryTermsErrorCode, SetTaxRateErrorCode } from '../__generated__/resolvers.ts';
import { amountsResolvers } from './amounts.ts';

/** What checkouts come to and by what terms: translation between the graph and the domain, a line a field. */
export const checkoutResolvers = {
  Query: {
    taxRates: (_, { country }, { checkout }) => checkout.taxRates(country),
    categoryTerms: async (_, args, { checkout }) => {
      const categoryId = parseId('cat', args.categoryId, ['categoryId']);
      return (await checkout.categoryTerms(categoryId)) ?? { categoryId, ...USUAL_TERMS };
    },
  },
  Mutation: {
    setTaxRate: (_, { input }, { useCases }) => answer<object, SetTaxRateErrorCode>(async () => ({ taxRate: await useCases.taxes.setTaxRate(input) })),
    deleteTaxRate: (_, { input }, { useCases }) => answer<object, DeleteTaxRateErrorCode>(async () => ({ taxRates: await useCases.taxes.deleteTaxRate(input) })),
    setCategoryTerms: (_, { input }, { useCases }) => answer<object, SetCategoryTermsErrorCode>(async () => ({ categoryTerms: await useCases.taxes.setCategoryTerms(input) })),
  },
  TaxRate: { rate: ({ ratePpm }) => showRate(ratePpm) },
  ...amountsResolvers,
} satisfies Resolvers;
