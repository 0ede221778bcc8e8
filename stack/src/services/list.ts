import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'yaml';
import { Problem } from '../command-line/problem.ts';
import { inRepository } from '../repository.ts';

/** A process of the shop. */
export interface ServiceEntry {
  readonly name: string;
  readonly kind: 'subgraph' | 'gateway' | 'simulator';
  /** Where it would like to listen. */
  readonly wishedPort: number;
  /** Its folder with service.ts and main.ts. */
  readonly folder: string;
}

interface SupergraphYaml {
  readonly subgraphs: Readonly<Record<string, { readonly routing_url: string; readonly schema: { readonly file: string } }>>;
}

/** The subgraphs of supergraph.yaml: whoever adds one there adds it to the shop. */
export function readSubgraphEntries(file = inRepository('supergraph.yaml')): readonly ServiceEntry[] {
  const { subgraphs } = parse(readFileSync(file, 'utf8')) as SupergraphYaml;
  return Object.entries(subgraphs).map(([name, { routing_url, schema }]) => ({
    name,
    kind: 'subgraph',
    wishedPort: Number(new URL(routing_url).port),
    folder: inRepository(dirname(schema.file), 'src'),
  }));
}

export const simulator: ServiceEntry = { name: 'simulator', kind: 'simulator', wishedPort: 4007, folder: inRepository('subgraphs/payments/simulator') };
export const carrier: ServiceEntry = { name: 'carrier', kind: 'simulator', wishedPort: 4008, folder: inRepository('subgraphs/orders/simulator') };
/** Who plays the outside world. */
export const simulators: readonly ServiceEntry[] = [simulator, carrier];
export const gateway: ServiceEntry = { name: 'gateway', kind: 'gateway', wishedPort: 4000, folder: inRepository('gateway/src') };

/** Throws a `Problem` unless every service is there to be started. */
export function demandServices(entries: readonly ServiceEntry[]): void {
  const missing = entries.filter(({ folder }) => !existsSync(`${folder}/service.ts`));
  if (missing.length === 0) return;
  throw new Problem(`There is no service.ts for ${missing.map(({ name }) => name).join(', ')}.`, 'Check the files named in supergraph.yaml, and that the clone is whole: git status');
}
