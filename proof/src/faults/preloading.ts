import { pathToFileURL } from 'node:url';
import { inRepository } from '@storegraph/stack/repository';

/** Has Node read what a fault tool alters (its `preload.ts`) before a service's own code. */
export const preloading = (tool: 'crash-points' | 'deliveries' | 'links'): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=${pathToFileURL(inRepository(`proof/src/faults/${tool}/preload.ts`)).href}`,
});
