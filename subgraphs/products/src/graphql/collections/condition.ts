import { money, toDecimal } from '@storegraph/kernel/money';
import type { Condition } from '../../domain/collections/collection.ts';
import type { Resolvers } from '../__generated__/resolvers.ts';

/** What a condition says besides what it refers to, by the names the schema gives it. */
interface Said {
  readonly min?: string | null;
  readonly max?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly values?: readonly string[];
}

function saidBy(condition: Condition): Said {
  switch (condition.kind) {
    case 'PRICE': return { min: decimal(condition.minMinor, condition.currency), max: decimal(condition.maxMinor, condition.currency) };
    case 'OPTION': return { values: condition.values };
    case 'ATTRIBUTE': {
      const { by: _by, ...said } = condition.wanted;
      return said;
    }
    default: return {};
  }
}

function decimal(minor: string | null, currency: string): string | null {
  return minor === null ? null : toDecimal(money(BigInt(minor), currency));
}

/** Translation between the graph and a condition, a line a field. */
export const conditionResolvers = {
  CollectionCondition: {
    category: (condition, _, { load }) => (condition.kind === 'CATEGORY' ? load.category(condition.categoryId) : null),
    brand: (condition, _, { load }) => (condition.kind === 'BRAND' ? load.brand(condition.brandId) : null),
    attribute: (condition, _, { load }) => (condition.kind === 'ATTRIBUTE' ? load.attribute(condition.attributeId) : null),
    currency: (condition) => (condition.kind === 'PRICE' ? condition.currency : null),
    min: (condition) => saidBy(condition).min ?? null,
    max: (condition) => saidBy(condition).max ?? null,
    from: (condition) => saidBy(condition).from ?? null,
    to: (condition) => saidBy(condition).to ?? null,
    values: (condition) => saidBy(condition).values ?? null,
    optionName: (condition) => (condition.kind === 'OPTION' ? condition.name : null),
    inStock: (condition) => (condition.kind === 'STOCK' ? condition.isInStock : null),
    createdWithinDays: (condition) => (condition.kind === 'NEW' ? condition.days : null),
  },
} satisfies Resolvers;
