import { fromUuid } from '@storegraph/kernel/ids';
import { lamps, lampsSchemaFolder } from './contract/lamps/lamps.ts';
import type { TestDatabase } from './database.ts';
import { subgraphContract, type Reference } from './subgraph-contract.ts';

async function everyLamp(database: TestDatabase): Promise<readonly Reference[]> {
  const rows = await database.query<{ id: string; name: string }>('SELECT id, name FROM lamp ORDER BY name');
  return rows.map(({ id, name }) => ({ id: fromUuid('prod', id), name }));
}

// That the suite is right about a subgraph which keeps the contract; each subgraph shows that it keeps it.
subgraphContract({ name: 'lamps', service: lamps, schemaFolder: lampsSchemaFolder, references: { Lamp: everyLamp, Product: everyLamp } });
