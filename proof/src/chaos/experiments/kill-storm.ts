import { planFaults } from '../../faults/plan.ts';
import { startStorm } from '../../faults/storm.ts';
import { createProcessStriker } from '../../faults/strike-process.ts';
import type { Experiment } from '../experiment.ts';
import { shopThroughStorm } from '../shop-through-storm.ts';

/** T3: processes die in the middle of checkouts. */
export const killStorm: Experiment<'checkouts' | 'kills' | 'pauses' | 'shoppers'> = {
  name: 'kills', id: 'T3',
  what: 'SIGKILL and SIGSTOP of random processes, servers included, while shoppers order, pay, follow and call off',
  settings: {
    checkouts: { what: 'how many orders are placed', usual: 300, least: 1 },
    kills: { what: 'how many processes are killed meanwhile', usual: 20 },
    pauses: { what: 'how many are held still for up to 4 s', usual: 4 },
    shoppers: { what: 'how many order at one time', usual: 12, least: 1 },
  },
  async run(context) {
    const { shop, seed, settings: { checkouts, kills, pauses }, say } = context;
    const striker = createProcessStriker(shop);
    const { figures, wrong } = await shopThroughStorm(context, context.settings, () => startStorm(planFaults({ seed, kills, pauses, checkouts }), striker.strike, say));
    return { figures: { ...figures, kills: Object.values(striker.kills).reduce((sum, each) => sum + each, 0), killed: striker.kills, pauses: striker.pauses }, wrong };
  },
};
