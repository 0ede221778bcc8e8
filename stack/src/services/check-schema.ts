import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { noteDone, readDone } from '../data/done.ts';
import type { DataDirectory } from '../data/directory.ts';
import { inRepository } from '../repository.ts';

const graph = 'schema/supergraph.graphql';

/**
 * Whether the committed graph is what the subgraphs compose to: a sentence about it, and the mend if it is not. Composing
 * is saved when neither has changed since it was last seen to be so.
 */
export async function checkSchema(directory: DataDirectory): Promise<{ readonly detail: string; readonly mend?: string }> {
  const [{ readSubgraphs }, committed] = [await import('@storegraph/schema/read-subgraphs'), readFileSync(inRepository(graph), 'utf8')];
  const subgraphs = readSubgraphs();
  const hash = createHash('sha256').update(JSON.stringify([subgraphs, committed])).digest('hex');
  const detail = `${subgraphs.length} subgraphs, one graph`;
  if (readDone(directory).composed === hash) return { detail };
  const { compose } = await import('@storegraph/schema/compose');
  if (compose(subgraphs).supergraphSdl !== committed) {
    return { detail: `${graph} is not what the subgraphs compose to`, mend: 'Compose it anew: node schema/src/compose.ts' };
  }
  noteDone(directory, { composed: hash });
  return { detail };
}
