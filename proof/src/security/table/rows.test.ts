import { describe, expect, it } from '@jest/globals';
import { leavesOf } from '../graph/arguments.ts';
import { rootFields } from '../graph/composed.ts';
import { kindOf } from './objects.ts';
import { OWNED } from './owned.ts';
import { differences, rowsAgreedTo, rowsOfCode } from './rows.ts';
import type { Row } from './rows.ts';

describe('the table of who sees what', () => {
  it('has a row for each field of the graph, as the subgraphs\' access tables say', () => {
    expect(differences(rowsAgreedTo(), rowsOfCode())).toEqual([]);
  });

  const row = (field: string, who: string): Row => ({ subgraph: 'orders', field, who, isForPartners: false });
  it('is red for a field that is new, for one that others may see now, and for one that is gone', () => {
    const [first = row('', '')] = rowsOfCode();
    expect(differences([first], [first, row('Query.secrets', 'everyone')])).toEqual([expect.stringContaining('Query.secrets is new')]);
    expect(differences([row('Order.id', 'owner')], [row('Order.id', 'everyone')])).toEqual([expect.stringContaining('was agreed to as "Order.id | owner" and is now "Order.id | everyone"')]);
    expect(differences([first], [])).toEqual([expect.stringContaining('is gone')]);
  });

  it('knows of each argument what it is the id of: say it in table/objects.ts', () => {
    const unknown = rootFields.flatMap((operation) => leavesOf(operation).filter(({ type, path }) => type === 'ID' && !kindOf(operation.name, path)).map(({ path }) => `${operation.name} ${path}`));
    expect(unknown).toEqual([]);
  });

  it('names no operation that is not there', () => {
    const known = new Set(rootFields.map(({ name }) => name));
    expect(Object.keys(OWNED).filter((name) => !known.has(name))).toEqual([]);
  });

  it('says whose things each operation is about that whoever is logged in may ask: a line in table/owned.ts', () => {
    const OWNED_KINDS = new Set(['cart', 'order', 'return', 'payment', 'paymentMethod', 'review', 'reviewMedium', 'address', 'user']);
    const rows = new Map(rowsOfCode().map(({ field, who }) => [field, who]));
    const open = rootFields.filter(({ name }) => ['everyone', 'loggedIn'].includes(rows.get(name) ?? ''));
    const about = open.filter((operation) => leavesOf(operation).some(({ type, path }) => type === 'ID' && OWNED_KINDS.has(kindOf(operation.name, path) ?? '')));
    // A review is everybody's to read; what is wrong with one's own cart is nobody's business but a guest has its token.
    expect(about.map(({ name }) => name).filter((name) => !OWNED[name])).toEqual(['Query.review']);
  });
});
