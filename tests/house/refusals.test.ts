import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'graphql';
import { claims } from '@storegraph/testkit/refusals/claims';

const top = resolve(import.meta.dirname, '../..');
const said = claims();

/** Refusals that no test can reach, and why. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['shipShipment', 'updateTracking', 'moveShipment', 'requestShipmentLabel'].map((mutation) => [`${mutation} ORDER_NOT_FOUND`, 'a parcel is of an order that is there, and only fulfilment staff come so far'])),
  'requestReturn ILLEGAL_TRANSITION': 'whatever has arrived can be asked back: the table knows no order that has something arrived and forbids it',
};

/** Each refusal that the graph documents of the mutations of a subgraph: `placeOrder CART_EMPTY`. */
function documented(subgraph: string): readonly string[] {
  const enums = globSync(`subgraphs/${subgraph}/schema/*.graphql`, { cwd: top })
    .flatMap((file) => parse(readFileSync(resolve(top, file), 'utf8')).definitions)
    .flatMap((definition) => (definition.kind === 'EnumTypeDefinition' && definition.name.value.endsWith('ErrorCode') ? [definition] : []));
  return enums.flatMap(({ name: { value: name }, values = [] }) => {
    const mutation = `${name[0]?.toLowerCase()}${name.slice(1, -'ErrorCode'.length)}`;
    return values.map(({ name: { value: code } }) => `${mutation} ${code}`);
  });
}

describe.each(['orders', 'payments'])('the refusals of %s', (subgraph) => {
  it('are each reached by a test; the runs of those tests hold them to it', () => {
    expect(documented(subgraph).filter((pair) => !said.has(pair) && !(pair in UNREACHABLE))).toEqual([]);
  });
});

describe('the list of refusals that tests reach', () => {
  const all = new Set(globSync('subgraphs/*', { cwd: top }).flatMap((room) => documented(room.replace('subgraphs/', ''))));

  it('names what the graph documents, and tests that are there', () => {
    expect([...said].filter(([pair, file]) => !all.has(pair) || !existsSync(resolve(top, file)))).toEqual([]);
  });

  it('has no excuse for what a test reaches', () => {
    expect(Object.keys(UNREACHABLE).filter((pair) => said.has(pair))).toEqual([]);
  });
});
