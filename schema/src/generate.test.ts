import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { generate } from './generate.ts';
import { readMappers } from './read-mappers.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function mappersOf(source: string): Readonly<Record<string, string>> {
  const file = join(folder, 'mappers.ts');
  writeFileSync(file, source);
  return readMappers(file);
}

describe('the models of a subgraph', () => {
  it('are what its mappers.ts exports as <Type>Model', () => {
    expect(
      mappersOf(`
        import type { Order } from '../domain/order.ts';
        export type OrderModel = Order;
        export interface CartModel { readonly id: string }
        export type { Money as MoneyModel, ModelTrain } from '@storegraph/kernel/money';
        type Hidden = OrderModel;
      `),
    ).toEqual({ Order: '../mappers.ts#OrderModel', Cart: '../mappers.ts#CartModel', Money: '../mappers.ts#MoneyModel' });
  });

  it('are none where there is no such file', () => {
    expect(readMappers(join(folder, 'none.ts'))).toEqual({});
  });
});

describe('the generated resolver types', () => {
  const sdl = `
    type Query { "A lamp." lamp(first: Int = 20): Lamp }
    type Lamp @key(fields: "id") { id: ID! colour: Colour! }
    enum Colour { RED }`;

  it('hold references, no enums, no descriptions, and null for an argument with a default', async () => {
    const { path, text } = await generate({ name: 'lamps', url: '', schemaFolder: '', sdl });
    expect(path).toBe('subgraphs/lamps/src/graphql/__generated__/resolvers.ts');
    expect(text).toContain("__resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Lamp']>");
    expect(text).toMatch(/export type Colour =\s+\| 'RED';/);
    expect(text).toContain('[P in K]-?: Exclude<T[P], undefined>');
    expect(text).not.toMatch(/\benum\b|A lamp/);
  });

  it('come with no type for a scalar that nobody gave one', async () => {
    await expect(generate({ name: 'lamps', url: '', schemaFolder: '', sdl: `${sdl} scalar Watt` })).rejects.toThrow('Unknown scalar type Watt');
  });
});
