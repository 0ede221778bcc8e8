import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../shared/child.ts';
import type { Child } from '../shared/child.ts';
import type { Cores } from '../shared/cores.ts';
import type { Field } from './contenders/contender.ts';
import { openKeyDesk } from './key-desk.ts';
import type { KeyDesk } from './key-desk.ts';
import { composeAt } from './supergraph/compose.ts';
import type { SubgraphName } from './supergraph/schemas.ts';

/** What stands around the contenders: subgraphs, keys, loader. */
export interface Stage {
  readonly field: Field;
  readonly keys: KeyDesk;
  readonly loader: Child;
  /** How many requests the subgraphs got since the last time. */
  subgraphRequests(): Promise<number>;
  close(): Promise<void>;
}

export async function setStage(cores: Cores, profiles: string | undefined): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-bench-'));
  const keys = await openKeyDesk();
  const subgraphs = startChild(join(import.meta.dirname, 'supergraph/serve.ts'), { name: 'the subgraphs', cores, core: 'others' });
  const { urls } = await subgraphs.next<{ urls: Record<SubgraphName, string> }>();
  const loader = startChild(join(import.meta.dirname, '../loader/main.ts'), { name: 'the loader', cores, core: 'others' });
  await loader.next();
  const field: Field = {
    cores, subgraphs: urls,
    supergraphFile: join(folder, 'supergraph.graphql'), answerFile: join(folder, 'answer.json'),
    internalPrivateJwk: keys.internalPrivateJwk, jwksUrl: keys.jwksUrl,
    ...(profiles ? { profiles } : {}),
  };
  writeFileSync(field.supergraphFile, composeAt(urls));
  return {
    field, keys, loader,
    subgraphRequests: async () => (await subgraphs.ask<{ asked: number }>('how many')).asked,
    async close() {
      keys.close();
      await Promise.all([subgraphs.stop(), loader.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
