import type { Experiment } from './experiment.ts';
import { badSubgraph } from './experiments/bad-subgraph.ts';
import { brokerLoss } from './experiments/broker-loss.ts';
import { crashPoints } from './experiments/crash-points.ts';
import { keys } from './experiments/keys.ts';
import { killStorm } from './experiments/kill-storm.ts';
import { network } from './experiments/network.ts';
import { overload } from './experiments/overload.ts';
import { oversell } from './experiments/oversell.ts';
import { provider } from './experiments/provider.ts';
import { races } from './experiments/races.ts';
import { sockets } from './experiments/sockets.ts';
import { webhooks } from './experiments/webhooks.ts';

/** Every experiment, in the order of their numbers, those without one last. */
export const EXPERIMENTS: readonly Experiment[] = [oversell, keys, killStorm, crashPoints, brokerLoss, webhooks, provider, races, badSubgraph, sockets, overload, network];
