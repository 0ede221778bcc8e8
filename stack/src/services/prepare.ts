import { blame } from '../blame.ts';
import type { Size } from '../command-line/options.ts';
import type { DataDirectory } from '../data/directory.ts';
import { noteDone, readDone } from '../data/done.ts';
import type { PostgresServer } from '../postgres/server.ts';
import { ownerEnvironmentOf, type Facts } from './environment.ts';
import { simulators } from './list.ts';
import { loadService } from './module.ts';

/** How much of the sample data is in, over all databases. */
export type Progress = (done: number, total: number) => void;

/** Brings all databases to the present schema, side by side. */
export async function migrateAll(facts: Facts): Promise<void> {
  await Promise.all(facts.subgraphs.map(async (entry) => {
    const service = await loadService(entry);
    await service.migrate?.(ownerEnvironmentOf(entry, facts)).catch(blame(`${entry.name} could not be migrated`));
  }));
}

/** Fills the databases unless an earlier start did: says what they hold. */
export async function seedOnce(size: Size, directory: DataDirectory, { isNew }: PostgresServer, facts: Facts, progress: Progress): Promise<string> {
  const { seeded } = readDone(directory);
  // Of a server that is not ours we only know by asking.
  if (isNew === false && seeded) return seeded === size ? `kept (${seeded})` : `kept (${seeded}; for ${size}: npm run reset)`;
  await seedAll(facts, size, progress);
  noteDone(directory, { seeded: size });
  return size;
}

async function seedAll(facts: Facts, size: Size, progress: Progress): Promise<void> {
  const done = new Map<string, { done: number; total: number }>();
  const tell = (name: string) => (part: number, total: number): void => {
    done.set(name, { done: part, total });
    const parts = [...done.values()];
    progress(sumOf(parts.map((entry) => entry.done)), sumOf(parts.map((entry) => entry.total)));
  };
  // The simulated provider must know of the payments the shop believes to have taken.
  await Promise.all([...facts.subgraphs, ...simulators].map(async (entry) => {
    const service = await loadService(entry);
    await service.seed?.(ownerEnvironmentOf(entry, facts), size, tell(entry.name)).catch(blame(`${entry.name} could not be seeded`));
  }));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
