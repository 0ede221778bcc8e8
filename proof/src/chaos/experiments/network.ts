import { setTimeout as delay } from 'node:timers/promises';
import { DIVERTED, detoursFile } from '../../faults/links/diverted.ts';
import { LINKS, nameOf, openLinks } from '../../faults/links/links.ts';
import { planTroubles } from '../../faults/links/plan.ts';
import type { Trouble } from '../../faults/links/plan.ts';
import { startStorm } from '../../faults/storm.ts';
import type { Strike } from '../../faults/storm.ts';
import type { Experiment } from '../experiment.ts';
import { shopThroughStorm } from '../shop-through-storm.ts';

/** Links fail in the middle of checkouts. */
export const network: Experiment<'checkouts' | 'troubles' | 'shoppers'> = {
  name: 'network', id: 'TCP',
  what: 'the links between gateway, services, database, broker and provider are slow, narrow, hang, break, end early or are gone, while shoppers order',
  settings: {
    checkouts: { what: 'how many orders are placed', usual: 300, least: 1 },
    troubles: { what: 'how often up to three links suffer, for up to 6 s', usual: 40 },
    shoppers: { what: 'how many order at one time', usual: 12, least: 1 },
  },
  env: DIVERTED,
  async run(context) {
    const { shop, seed, settings: { checkouts, troubles }, say } = context;
    const links = await openLinks(shop, detoursFile, LINKS, seed);
    const suffered = new Map<string, number>();
    const strike: Strike<Trouble> = async ({ links: struck, affliction, forMs }, hit) => {
      for (const link of struck) links.proxyOf(link).suffer([affliction]);
      hit();
      suffered.set(affliction.toxic.kind, (suffered.get(affliction.toxic.kind) ?? 0) + 1);
      await delay(forMs);
      for (const link of struck) links.proxyOf(link).suffer([]);
    };
    try {
      const { figures, wrong: [...wrong] } = await shopThroughStorm(context, context.settings, () => startStorm(planTroubles({ seed, troubles, checkouts }), strike, say));
      const connections = LINKS.map((link) => links.proxyOf(link).connections);
      // What nobody comes by cannot hurt anybody: then nothing was shown.
      const unused = LINKS.filter((_, index) => connections[index] === 0).map(nameOf);
      if (unused.length > 0) wrong.push(`nobody came by ${unused.join(', ')}`);
      return { figures: { ...figures, troubles, suffered: Object.fromEntries(suffered), links: LINKS.length, connections: connections.reduce((sum, each) => sum + each, 0) }, wrong };
    } finally {
      await links.close();
    }
  },
};
