import type { Experiment } from '../experiment.ts';
import { badSubgraph } from './bad-subgraph.ts';
import { brokerLoss } from './broker-loss.ts';
import { crashPoints } from './crash-points.ts';
import { deliveries } from './deliveries.ts';
import { keys } from './keys.ts';
import { killStorm } from './kill-storm.ts';
import { network } from './network.ts';
import { overload } from './overload/overload.ts';
import { oversell } from './oversell.ts';
import { provider } from './provider.ts';
import { races } from './races/races.ts';
import { sockets } from './sockets/sockets.ts';
import { webhooks } from './webhooks.ts';

/** Every experiment, in the order of their numbers, those without one last. */
export const EXPERIMENTS: readonly Experiment[] = [oversell, keys, killStorm, crashPoints, brokerLoss, webhooks, provider, races, badSubgraph, sockets, overload, deliveries, network];
