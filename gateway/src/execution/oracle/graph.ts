import type { DocumentNode } from 'graphql';
import { compose } from '../../../../schema/src/compose.ts';
import { readSupergraph } from '../../supergraph/read-supergraph.ts';
import type { GatewaySupergraph } from '../../supergraph/read-supergraph.ts';
import type { Execution, Fetch, SubgraphRequest } from '../execute.ts';
import { createMemorySubgraph } from './subgraph.ts';
import type { MemorySubgraph } from './subgraph.ts';
import type { Mishaps } from './mishaps.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';

/** Subgraphs that make one graph, by their names: the schema of each. */
export interface GraphSource {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, string>>;
  /** How much an operation may be, where planning more would take too long. */
  readonly most?: OperationSize;
}

/** How deep an operation goes, and how many fields and fragments it has, about. */
export interface OperationSize {
  readonly depth: number;
  readonly fields: number;
}

/** A composed graph whose subgraphs answer in memory. */
export interface MemoryGraph {
  readonly name: string;
  readonly supergraph: GatewaySupergraph;
  readonly most: OperationSize;
  readonly world: World;
  /** Plans an operation of a valid document. */
  ask(document: DocumentNode, operationName: string | undefined, variables: Asking['variables']): Asking;
  /** Asks its subgraphs. `told` hears of each request as it is sent. */
  fetch(mishaps: Mishaps, told?: (request: SubgraphRequest) => void): Fetch;
}

/** An operation with everything that decides its answer but the subgraphs. */
export type Asking = Omit<Execution, 'fetch'>;

const FEDERATION = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@interfaceObject", "@inaccessible", "@tag"])';

/** Composes a graph. Throws with every reason when its subgraphs do not fit together. */
export function createMemoryGraph({ name, subgraphs: sources, most = { depth: 9, fields: 28 } }: GraphSource): MemoryGraph {
  const sdls = Object.entries(sources).map(([subgraph, sdl]) => ({ name: subgraph, sdl: sdl.includes('@link(') ? sdl : `${FEDERATION}\n${sdl}` }));
  const { supergraphSdl } = compose(sdls.map(({ name: subgraph, sdl }) => ({ name: subgraph, sdl, url: `http://${subgraph}.test/graphql`, schemaFolder: '' })));
  const supergraph = readSupergraph(supergraphSdl, { maxPlans: 1 });
  const world = createWorld(supergraphSdl);
  const subgraphs = new Map<string, MemorySubgraph>(sdls.map(({ name: subgraph, sdl }) => [subgraph, createMemorySubgraph(subgraph, sdl, world)]));
  return {
    name, supergraph, most, world,
    ask(document, operationName, variables) {
      const { node } = supergraph.planner.plan(document, operationName);
      if (node?.kind === 'Subscription') throw new Error('Subscriptions are not compared.');
      return { document, operationName, variables, plan: node };
    },
    fetch: (mishaps, told = () => {}) => async (request) => {
      told(request);
      const subgraph = subgraphs.get(request.subgraph);
      if (!subgraph) throw new Error(`There is no subgraph ${request.subgraph}.`);
      const answer = subgraph.answer(request, mishaps);
      const text = JSON.stringify(answer);
      return text === request.expected ? { text } : { ...answer, text };
    },
  };
}
