import { describe, expect, it } from '@jest/globals';
import type { Told } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import { commitStock } from './commit-stock.ts';
import { createExpireHolds } from './expire-holds.ts';
import { releasePieces, shipPieces, takeBackParcel, takeReturn } from './move-pieces.ts';
import type { Pieces } from '../pieces.ts';
import type { LevelChange, LockedStock, StockStore } from '../ports.ts';
import { releaseStock } from './release-stock.ts';
import { shipStock } from './ship-stock.ts';
import { takeForEdit } from './take-for-edit.ts';

const orderId: Id<'order'> = 'order_1';
const [LAMP, CHAIR]: readonly [Id<'var'>, Id<'var'>] = ['var_lamp', 'var_chair'];
const NOW = new Date('2026-11-21T10:00:00Z');

/** What an order holds of each variant, how many more can be sold, and what moving them changes; what is done is noted. */
function desk({ holds = [LAMP], sellable = 0, changes = [{ variantId: LAMP, warehouseId: 'wh_1', onHand: -1, allocated: 0, reserved: 0 }], missing = [], expired = [], isDecided = true, isSold = true, mayExpire = true }: {
  holds?: readonly Id<'var'>[]; sellable?: number; changes?: readonly LevelChange[]; missing?: readonly LevelChange[]; expired?: readonly Pieces[]; isDecided?: boolean; isSold?: boolean; mayExpire?: boolean;
} = {}) {
  const done: string[] = [];
  const told: Told[] = [];
  const level = (variantId: Id<'var'>, onHand: number): LockedStock => ({
    variantId, onHand, allocated: 0, reserved: 0, version: 1, lowThreshold: 0, backorderLimit: 0, expectedAt: null, isSellable: true, levels: [{ variantId, onHand, allocated: 0, reserved: 0, warehouseId: 'wh_1', mayOwe: false }],
  });
  const wordsOf = (pieces: readonly Pieces[]) => pieces.map(({ variantId, quantity }) => `${quantity} ${variantId}`).join(', ') || 'nothing';
  const noting = (what: string) => (done.push(what), changes);
  const stock: Partial<StockStore> = {
    decide: async () => !isDecided, isSold: async () => isSold, raise: async () => 5, claimExpiry: async () => mayExpire,
    lockHeldFor: async () => holds.map((variantId) => level(variantId, 3)), lock: async (ids) => ids.map((variantId) => level(variantId, sellable)),
    move: async (_, to, steps, dueBy) => noting(`move to ${to} from ${steps.map(({ from }) => from).join()}${dueBy ? ` by ${dueBy.toISOString()}` : ''}`),
    movePart: async (_, to, steps, pieces, cause) => noting(`move ${wordsOf(pieces)} to ${to} from ${steps.map(({ from }) => from).join()} for ${cause}`),
    takeBack: async (_, pieces, isStillSold, cause) => noting(`take back ${wordsOf(pieces)}${isStillSold ? ', still sold,' : ''} for ${cause}`),
    countInMissing: async () => missing, expired: async () => expired,
    holdAgain: async (_, shares) => noting(`hold ${wordsOf(shares)} again`), sellMore: async (_, shares, cause) => noting(`sell ${wordsOf(shares)} for ${cause}`),
    raiseStock: async (ids) => new Map(ids.map((id) => [id, 2])),
  };
  const outbox = { tell: async (event: Told) => void told.push(event), tellAll: async (events: readonly Told[]) => void told.push(...events) };
  const ofPieces = () => told.flatMap(({ name, aggregateVersion, payload }) => {
    if (!('orderId' in payload)) return [];
    const { lines = [], ...more } = payload as unknown as Record<string, unknown> & { lines?: readonly (Pieces & { requested?: number; available?: number })[] };
    return [[name.replace('products.', ''), aggregateVersion, ...lines.map((line) => `${line.quantity ?? `${line.requested} wanted, ${line.available} there of`} ${line.variantId}`), ...Object.entries(more).filter(([key]) => key !== 'orderId').map(([key, value]) => `${key} ${String(value)}`)].join(' ')];
  });
  return { stores: { stock: stock as StockStore, outbox }, done, ofPieces, variantsTold: () => told.filter(({ name }) => name === 'products.availability-changed').map(({ aggregateId }) => aggregateId) };
}

const lines: readonly Pieces[] = [{ variantId: LAMP, quantity: 1 }, { variantId: CHAIR, quantity: 1 }, { variantId: LAMP, quantity: 1 }];

describe('pieces of an order', () => {
  it.each<[string, (stores: ReturnType<typeof desk>['stores']) => Promise<void>, string[], string[]]>([
    ['that left in a parcel are out of the house', (stores) => shipPieces(stores, { orderId, lines, shipmentId: 'ship_1' }), ['move 1 var_chair, 2 var_lamp to SHIPPED from HELD,COMMITTED,EXPIRED for ship_1'], ['stock-taken-out 5 1 var_chair 2 var_lamp shipmentId ship_1']],
    ['that left, nobody says in which parcel, are out of the house once', (stores) => shipPieces(stores, { orderId, lines, shipmentId: undefined }), ['move 1 var_chair, 2 var_lamp to SHIPPED from HELD,COMMITTED,EXPIRED for shipped'], ['stock-taken-out 5 1 var_chair 2 var_lamp']],
    ['that were called off can be sold again', (stores) => releasePieces(stores, { orderId, lines, cause: 'lines 1' }), ['move 1 var_chair, 2 var_lamp to RELEASED from HELD,COMMITTED,EXPIRED for lines 1'], ['stock-freed 5 1 var_chair 2 var_lamp']],
    ['that came back undelivered are still sold', (stores) => takeBackParcel(stores, { orderId, lines, shipmentId: 'ship_1' }), ['take back 1 var_chair, 2 var_lamp, still sold, for ship_1'], ['stock-taken-back 5 1 var_chair 2 var_lamp shipmentId ship_1']],
  ])('%s', async (_what, move, done, told) => {
    const of = desk();
    await move(of.stores);
    expect([of.done, of.ofPieces(), of.variantsTold()]).toEqual([done, told, [LAMP]]);
    for (const nothing of [desk({ holds: [] }), desk({ changes: [] })]) {
      await move(nothing.stores);
      expect([nothing.ofPieces(), nothing.variantsTold()]).toEqual([[], []]);
    }
  });

  it.each([
    ['nothing left', (stores: ReturnType<typeof desk>['stores']) => shipPieces(stores, { orderId, lines: [], shipmentId: 'ship_1' })],
    ['nothing came back', (stores: ReturnType<typeof desk>['stores']) => takeBackParcel(stores, { orderId, lines: [], shipmentId: 'ship_1' })],
  ])('are not touched when %s', async (_what, move) => {
    const { stores, done } = desk();
    await move(stores);
    expect(done).toEqual([]);
  });

  const returned = [{ variantId: LAMP, quantity: 2, disposition: 'RESTOCK' }, { variantId: CHAIR, quantity: 1, disposition: 'WRITE_OFF' }] as const;
  it('that a customer sent back are sold again where they are good as new, and written off where not', async () => {
    const { stores, done, ofPieces } = desk();
    await takeReturn(stores, { orderId, returnId: 'ret_1', lines: returned });
    expect([done, ofPieces()]).toEqual([['take back 2 var_lamp for ret_1'], ['stock-restocked 5 2 var_lamp returnId ret_1', 'stock-written-off 5 1 var_chair returnId ret_1']]);
  });

  it('that a customer sent back of an order that held nothing are none', async () => {
    const { stores, done, ofPieces } = desk({ holds: [] });
    await takeReturn(stores, { orderId, returnId: 'ret_1', lines: returned });
    expect([done, ofPieces()]).toEqual([[], []]);
  });
});

describe('an order', () => {
  it.each<[string, Parameters<typeof desk>[0], string[], string[]]>([
    ['frees all it has', {}, ['move to RELEASED from HELD,COMMITTED,EXPIRED'], ['stock-released 5']],
    ['that has nothing frees nothing', { changes: [] }, ['move to RELEASED from HELD,COMMITTED,EXPIRED'], []],
    ['nobody has heard of frees nothing, and will get nothing', { isDecided: false }, [], []],
  ])('that ends %s', async (_what, options, done, told) => {
    const of = desk(options);
    await releaseStock(of.stores, orderId);
    expect([of.done, of.ofPieces(), of.variantsTold()]).toEqual([done, told, told.map(() => LAMP)]);
  });

  it('that left as a whole took out what was on hand, also what nobody had counted', async () => {
    const change = (variantId: Id<'var'>, onHand: number): LevelChange => ({ variantId, warehouseId: 'wh_1', onHand, allocated: 0, reserved: -1 });
    const of = desk({ holds: [LAMP, CHAIR], missing: [change(CHAIR, 2)], changes: [change(LAMP, -2), change(CHAIR, -1), change(LAMP, -1), change('var_rug', 0)] });
    await shipStock(of.stores, orderId);
    expect([of.done, of.ofPieces()]).toEqual([['move to SHIPPED from HELD,COMMITTED,EXPIRED'], ['stock-taken-out 5 1 var_chair 3 var_lamp']]);
  });

  it.each<[string, Parameters<typeof desk>[0], string[], string[]]>([
    ['has what was held', {}, ['move to COMMITTED from HELD'], []],
    ['has it again when its time was over', { expired: [{ variantId: LAMP, quantity: 2 }], sellable: 2 }, ['move to COMMITTED from HELD', 'hold 2 var_lamp again'], ['stock-held-again 5 2 var_lamp']],
    ['has lost it when it is sold out since', { expired: [{ variantId: LAMP, quantity: 2 }], sellable: 1 }, ['move to COMMITTED from HELD', 'hold nothing again'], ['stock-lost 5 2 wanted, 1 there of var_lamp']],
  ])('that is paid %s', async (_what, options, done, told) => {
    const of = desk(options);
    await commitStock(of.stores, orderId);
    expect([of.done, of.ofPieces()]).toEqual([done, told]);
  });

  it.each<[string, Parameters<typeof desk>[0], string[], string[]]>([
    ['is sold all that is put in', { sellable: 2 }, ['sell 1 var_chair, 2 var_lamp for edit_1'], ['edit-stock-held 5 editId edit_1']],
    ['is sold nothing when there is too little of one', { sellable: 1 }, [], ['edit-stock-refused 5 2 wanted, 1 there of var_lamp editId edit_1']],
    ['is sold nothing when it has nothing any more', { sellable: 9, isSold: false }, [], ['edit-stock-refused 5 1 wanted, 0 there of var_chair 2 wanted, 0 there of var_lamp editId edit_1']],
  ])('that is edited %s', async (_what, options, done, told) => {
    const of = desk(options);
    await takeForEdit(of.stores, { orderId, editId: 'edit_1', lines });
    expect([of.done, of.ofPieces(), of.variantsTold()]).toEqual([done, told, done.map(() => LAMP)]);
  });
});

describe('what is held beyond its time', () => {
  const expire = async (options: Parameters<typeof desk>[0], hasHeardAll = true, due: readonly Id<'order'>[] = [orderId, 'order_2']) => {
    const of = desk(options);
    const freed = await createExpireHolds({ now: () => NOW, transact: (work) => work(of.stores), hasHeardAll: async () => hasHeardAll, holds: { due: async (at, limit) => (at === NOW ? due.slice(0, limit) : []) } })();
    return { freed, done: of.done, told: of.ofPieces() };
  };

  it('is freed, each order by itself, which is told', async () => {
    const move = `move to EXPIRED from HELD by ${NOW.toISOString()}`;
    expect(await expire({})).toEqual({ freed: 2, done: [move, move], told: ['stock-released 5', 'stock-released 5'] });
  });

  it('is freed a hundred at a time, also when it is one', async () => {
    expect([(await expire({}, true, [orderId])).freed, (await expire({}, true, Array<Id<'order'>>(101).fill(orderId))).freed]).toEqual([1, 100]);
  });

  it.each<[string, Parameters<typeof expire>]>([
    ['while a payment may be under way that nobody here has heard of', [{}, false]], ['while somebody else frees', [{ mayExpire: false }]], ['when it has moved meanwhile', [{ changes: [] }]], ['when nothing is', [{}, true, []]],
  ])('is not freed %s', async (_when, asked) => {
    expect(await expire(...asked)).toMatchObject({ freed: 0, told: [] });
  });
});
