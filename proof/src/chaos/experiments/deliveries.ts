import { granted } from '../../clients/graphql-client.ts';
import { staff } from '../../clients/retrying-users.ts';
import { DISTURBANCES, DISTURBED, endDisturbing, startDisturbing } from '../../faults/deliveries/disturbances.ts';
import { startStorm } from '../../faults/storm.ts';
import { compareRunning } from '../../reconcile/compare.ts';
import { openDatabases } from '../../reconcile/databases.ts';
import type { Experiment, ExperimentContext } from '../experiment.ts';
import { shopThroughStorm } from '../shop-through-storm.ts';

const SETTLED_MS = 15_000;
/** With each checkout so many products get another name, out of so many: others keep copies, and the last name must be theirs. */
const [EDITS, EDITED] = [3, 5];

/** Events come late, again and twice, in whatever order, while shoppers order. */
export const deliveries: Experiment<'checkouts' | 'percent' | 'shoppers'> = {
  name: 'deliveries', id: 'events',
  what: 'of the events some come after later ones, some again after they were handled, and some are stored twice, while shoppers order',
  settings: {
    checkouts: { what: 'how many orders are placed', usual: 1_000, least: 1 },
    percent: { what: 'of a hundred events so many come late, so many again, and so many are stored twice', usual: 30, least: 1 },
    shoppers: { what: 'how many order at one time', usual: 12, least: 1 },
  },
  env: DISTURBED,
  async run(context) {
    const { shop, seed, settings: { checkouts, percent } } = context;
    startDisturbing({ seed, share: percent / 100 });
    const rename = await renamer(shop);
    const edits = Array.from({ length: EDITS * checkouts }, (_, edit) => ({ at: Math.floor(edit / EDITS), edit }));
    const { figures, wrong: [...wrong] } = await shopThroughStorm(context, context.settings, () => startStorm(edits, ({ edit }) => rename(edit), () => {}));
    const disturbed = endDisturbing();
    for (const each of DISTURBANCES) if (disturbed[each] === 0) wrong.push(`no event was ${each}`);
    const databases = await openDatabases(shop.postgresUrl);
    try {
      for (const [{ what }, found] of await compareRunning(databases, SETTLED_MS)) wrong.push(...found.map(({ subject, told }) => `${what}: ${subject} ${told}`));
    } finally {
      await databases.close();
    }
    return { figures: { ...figures, edits: edits.length, disturbed }, wrong };
  },
};

/** Gives one product after the other a name that it never had. */
async function renamer(shop: ExperimentContext['shop']): Promise<(edit: number) => Promise<void>> {
  const manager = await staff(shop, 'CATALOGUE_MANAGER');
  const { products } = await manager.ask<{ products: { edges: readonly { node: { id: string; name: string } }[] } }>(`{ products(first: ${EDITED}) { edges { node { id name } } } }`);
  return async (edit) => {
    const { id: productId, name } = (products.edges[edit % products.edges.length] as (typeof products.edges)[number]).node;
    granted(await manager.act('update-product', { productId, name: `${name} (${edit})` }));
  };
}
