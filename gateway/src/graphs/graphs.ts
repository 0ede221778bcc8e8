import type { Log } from '@storegraph/service/log';
import type { PlannedOperation } from '../supergraph/planner.ts';
import { createGeneration, warmUp } from './generation.ts';
import type { Generation, GenerationOptions } from './generation.ts';

export const MAIN = 'main';

/** The supergraphs that are served now: the whole one and each contract's. */
export interface Graphs {
  /** The generation that answers now. Throws `NoSuchVariant`. */
  current(variant?: string): Generation;
  has(variant: string): boolean;
  /** Puts another supergraph in a variant's place, warmed; requests under way go on with the one they began with. Rejects, and changes nothing, when it is not valid. */
  replace(variant: string, sdl: string): Promise<void>;
  /** Plans what became known to be asked since, in every variant, so that nobody waits for it. */
  warm(): Promise<void>;
  /** `tell` is called after each swap. */
  onSwap(tell: (variant: string) => void): () => void;
  stop(): Promise<void>;
}

class NoSuchVariant extends Error {
  override readonly name = 'NoSuchVariant';
}

export interface GraphsOptions extends Omit<GenerationOptions, 'variant' | 'number' | 'sdl'> {
  /** By variant; `main` must be among them. */
  readonly sdls: Readonly<Record<string, string>>;
  /** Operations that are known to be asked, besides those that were. */
  readonly registered: (variant: string) => readonly PlannedOperation[];
  readonly log: Log;
}

/** How long a replaced generation goes on for those who began with it. */
const FAREWELL_MS = 30_000;

/** Makes the first generation of every variant. Rejects when one is not valid. */
export async function createGraphs({ sdls, registered, ...options }: GraphsOptions): Promise<Graphs> {
  const current = new Map<string, Generation>();
  const listeners = new Set<(variant: string) => void>();
  const farewells = new Set<NodeJS.Timeout>();

  const replace = async (variant: string, sdl: string): Promise<void> => {
    const present = current.get(variant);
    if (present?.supergraph.sdl === sdl) return;
    const next = await createGeneration({ ...options, variant, sdl, number: (present?.number ?? 0) + 1 });
    const warmed = await warmUp(next, [...registered(variant), ...(present?.supergraph.planner.planned() ?? [])]);
    current.set(variant, next);
    if (!present) return;
    options.log.info({ variant, generation: next.number, warmed }, 'another supergraph is served');
    const farewell = setTimeout(() => {
      farewells.delete(farewell);
      void present.server.stop();
    }, FAREWELL_MS).unref();
    farewells.add(farewell);
    for (const tell of listeners) tell(variant);
  };

  for (const [variant, sdl] of Object.entries(sdls)) await replace(variant, sdl);

  return {
    current(variant = MAIN) {
      const generation = current.get(variant);
      if (!generation) throw new NoSuchVariant(`There is no variant ${variant} of this graph.`);
      return generation;
    },
    has: (variant) => current.has(variant),
    replace,
    async warm() {
      for (const generation of current.values()) await warmUp(generation, registered(generation.variant));
    },
    onSwap(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    async stop() {
      for (const farewell of farewells) clearTimeout(farewell);
      await Promise.all([...current.values()].map(({ server }) => server.stop()));
    },
  };
}
