import type { AccessTable, Rule } from '@storegraph/subgraph/access';
import { access as orders } from '../../../../subgraphs/orders/src/graphql/access.ts';
import { access as payments } from '../../../../subgraphs/payments/src/graphql/access.ts';
import { access as products } from '../../../../subgraphs/products/src/graphql/access.ts';
import { access as recommendations } from '../../../../subgraphs/recommendations/src/graphql/access.ts';
import { access as reviews } from '../../../../subgraphs/reviews/src/graphql/access.ts';
import { access as users } from '../../../../subgraphs/users/src/graphql/access.ts';

const TABLES: Readonly<Record<string, AccessTable>> = { orders, payments, products, recommendations, reviews, users };

/** The rule a subgraph keeps before a field, as its `graphql/access.ts` says. Undefined where it has none. */
export function ruleOf(subgraph: string, field: string): Rule | undefined {
  const [type = '', name = ''] = field.split('.');
  const rules = TABLES[subgraph]?.[type];
  return typeof rules === 'function' ? rules : (rules?.[name] ?? rules?.['*']);
}
