import { readSubgraphs } from '../../../../../schema/src/read-subgraphs.ts';
import type { GraphSource } from '../graph.ts';

/** The shop's own graph. */
export const OWN_SHOP: GraphSource = { name: 'own-shop', subgraphs: Object.fromEntries(readSubgraphs().map(({ name, sdl }) => [name, sdl])) };
