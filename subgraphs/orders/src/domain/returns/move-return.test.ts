import { describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Role } from '@storegraph/kernel/caller';
import { notingStores } from '../noting.desk.ts';
import { createApproveReturn, createMoveReturn, createReceiveReturn, createRefundReturn, noteGrantPaid } from './move-return.ts';
import type { Return } from './return.ts';
import type { ReturnStatus } from './return-steps.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const [ORDER, RETURN, LINE, OTHER, GRANT, ADA, STAFF] = [newId('order'), newId('ret'), newId('oline'), newId('oline'), newId('grant'), newId('user'), newId('user')];
const ada = { userId: ADA, roles: [], client: 'web' } as const;
const staff = (...roles: readonly Role[]) => ({ userId: STAFF, roles, client: 'web' });
const SUPPORT = staff('SUPPORT');

const lineOf = (lineId: string, quantity: number) => ({
  lineId, productId: 'prod_1', variantId: 'var_1', quantity, cancelled: 0, allotted: quantity, packed: quantity, shipped: quantity, charged: quantity, delivered: quantity, returned: 1, refunded: 0, paidMinor: 1_000n * BigInt(quantity), grantedMinor: 0n,
});
const MONEY = { orderId: ORDER, dueMinor: 3_490n, giftMinor: 0n, shippingMinor: 490n, takenMinor: 3_490n, sparedMinor: 0n, backMinor: 0n, giftBackMinor: 0n, outstandingMinor: null, shippingBackMinor: 0n };

/** A delivered order of three pieces of Ada's, one of which comes back. */
function returnDesk(status: ReturnStatus, { found = {}, answers = {} }: { found?: Partial<Return>; answers?: Readonly<Record<string, unknown>> } = {}) {
  const order = { id: ORDER, customerId: ADA, version: 7, status: 'COMPLETED', fulfilmentStatus: 'DELIVERED', paymentStatus: 'CAPTURED', total: { amountMinor: 3_490n, currency: 'EUR' }, giftCardMinor: 0n, lines: [] };
  const back = { id: RETURN, orderId: ORDER, customerId: ADA, number: 2, status, refundsShipping: false, lines: [{ lineId: LINE, quantity: 1, reason: 'OTHER', disposition: null }], ...found } as unknown as Return;
  const { stores, done } = notingStores({
    'returns.byIds': [back], 'returns.ofOrders': [back], 'shipments.lock': order, 'shipments.countsOf': [lineOf(LINE, 2), lineOf(OTHER, 1)], 'orders.take': order, 'money.count': MONEY, ...answers,
  });
  const deps = { transact: (work: (all: typeof stores) => unknown) => work(stores), tokens: { hash: (token: string) => `hash of ${token}` }, newId: () => GRANT, now: () => NOW } as never;
  const changes = () => done.flatMap(([call, ...given]) => (call === 'returns.change' ? [given] : []));
  const told = () => done.flatMap(([call, events]) => (call === 'outbox.tellAll' ? [(events as readonly { name: string; payload: object }[])[0]!] : []));
  const taken = () => done.flatMap(([call, , , change]) => (call === 'orders.take' ? [change] : []));
  return { deps, stores, done, changes, told, taken, calls: () => done.map(([call]) => call) };
}

describe('a return', () => {
  it.each([['REJECT', 'REQUESTED', 'REJECTED'], ['SEND', 'APPROVED', 'IN_TRANSIT'], ['CANCEL', 'APPROVED', 'CANCELLED']] as const)('goes by %s from %s to %s, and its order tells of it', async (step, from, to) => {
    const desk = returnDesk(from);
    expect(await createMoveReturn(step, desk.deps)(SUPPORT, { returnId: RETURN, reason: ' Worn ' })).toBe(RETURN);
    expect(desk.changes()).toEqual([[RETURN, { at: NOW, answer: 'Worn', status: to }]]);
    expect(desk.taken()).toEqual([{ at: NOW, actor: STAFF, subject: RETURN, detail: to }]);
    expect(desk.told()).toMatchObject([{ name: 'orders.order-return-updated', payload: { returnId: RETURN, returnStatus: to } }]);
    expect(desk.calls().slice(0, 3)).toEqual(['returns.byIds', 'shipments.lock', 'returns.byIds']);
  });

  it.each([[true, true], [false, false], [null, false], [undefined, false]])('is approved, the shipping going back along: %s', async (refundShipping, refundsShipping) => {
    const desk = returnDesk('REQUESTED');
    expect(await createApproveReturn(desk.deps)(SUPPORT, { returnId: RETURN, reason: null, refundShipping })).toBe(RETURN);
    expect(desk.changes()).toEqual([[RETURN, { at: NOW, answer: null, refundsShipping, status: 'APPROVED' }]]);
    expect(desk.taken()).toMatchObject([{ actor: STAFF }]);
  });

  it('is moved by its customer, or the guest whose token came along, as theirs', async () => {
    const own = returnDesk('APPROVED');
    await createMoveReturn('SEND', own.deps)(ada, { returnId: RETURN });
    expect(own.taken()).toMatchObject([{ actor: ADA }]);
    const guest = returnDesk('APPROVED');
    await createMoveReturn('CANCEL', guest.deps)({ userId: undefined, roles: [], client: 'web', guests: new Set([ADA]) }, { returnId: RETURN, token: 'secret' });
    expect(guest.taken()).toMatchObject([{ actor: expect.not.stringContaining('user_') }]);
  });

  it('is moved by nobody who neither is logged in nor shows a token', async () => {
    const desk = returnDesk('APPROVED');
    await expect(createMoveReturn('SEND', desk.deps)({ userId: undefined, roles: [], client: 'web' }, { returnId: RETURN })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(desk.done).toEqual([]);
  });

  type Work = (deps: never) => (caller: never, input: never) => Promise<unknown>;
  const WAYS: Readonly<Record<string, readonly [Work, ReturnStatus, readonly string[]]>> = {
    APPROVE: [createApproveReturn, 'REQUESTED', ['SUPPORT', 'ADMIN']], REJECT: [((deps) => createMoveReturn('REJECT', deps)), 'REQUESTED', ['SUPPORT', 'ADMIN']],
    SEND: [((deps) => createMoveReturn('SEND', deps)), 'APPROVED', ['own', 'SUPPORT', 'ADMIN']], CANCEL: [((deps) => createMoveReturn('CANCEL', deps)), 'APPROVED', ['own', 'SUPPORT', 'ADMIN']],
    RECEIVE: [createReceiveReturn, 'APPROVED', ['FULFILMENT', 'ADMIN']], REFUND: [createRefundReturn, 'RECEIVED', ['SUPPORT', 'FINANCE', 'ADMIN']],
  };
  it.each(Object.entries(WAYS))('is there for %s only to whom it may be done by', async (_step, [create, from, who]) => {
    for (const role of ['own', 'SUPPORT', 'FINANCE', 'FULFILMENT', 'CATALOGUE_MANAGER', 'CUSTOMER', 'ADMIN']) {
      const desk = returnDesk(from);
      const outcome = await create(desk.deps)((role === 'own' ? ada : staff(role as Role)) as never, { returnId: RETURN, lines: [{ lineId: LINE, disposition: 'RESTOCK' }] } as never).catch(({ code }: { code: string }) => code);
      expect([role, outcome]).toEqual([role, who.includes(role) ? RETURN : 'RETURN_NOT_FOUND']);
    }
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['that there is none of', { 'returns.byIds': [] }], ['of an order that is gone', { 'shipments.lock': undefined }],
  ])('%s is not found', async (_what, answers) => {
    const desk = returnDesk('APPROVED', { answers });
    await expect(createMoveReturn('SEND', desk.deps)(ada, { returnId: RETURN })).rejects.toMatchObject({ code: 'RETURN_NOT_FOUND' });
    expect(desk.changes()).toEqual([]);
  });

  it.each([['gone', []], ['another\'s', [{ id: RETURN, orderId: ORDER, customerId: STAFF, status: 'APPROVED', lines: [] }]]])('that is %s by the time its order is locked is not found', async (_what, later) => {
    const first = [{ id: RETURN, orderId: ORDER, customerId: ADA, status: 'APPROVED', lines: [] }];
    const reads = [first, later];
    const desk = returnDesk('APPROVED', { answers: { 'returns.byIds': () => reads.shift() } });
    await expect(createMoveReturn('SEND', desk.deps)(ada, { returnId: RETURN })).rejects.toMatchObject({ code: 'RETURN_NOT_FOUND' });
    expect(desk.changes()).toEqual([]);
  });

  it('that does not stand there is not moved, nor one whose order cannot go along', async () => {
    const desk = returnDesk('RECEIVED');
    await expect(createMoveReturn('SEND', desk.deps)(ada, { returnId: RETURN })).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect([desk.changes(), desk.taken()]).toEqual([[], []]);
    await expect(createMoveReturn('SEND', returnDesk('APPROVED', { answers: { 'orders.take': undefined } }).deps)(ada, { returnId: RETURN })).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('has to be named by its id, and a reason to be a reason', async () => {
    const { deps } = returnDesk('APPROVED');
    await expect(createMoveReturn('SEND', deps)(ada, { returnId: 'x' })).rejects.toMatchObject({ code: 'INVALID_ID', field: ['returnId'] });
    await expect(createMoveReturn('SEND', deps)(ada, { returnId: RETURN, reason: 'x'.repeat(10_000) })).rejects.toMatchObject({ code: 'INVALID_REASON' });
    await expect(createApproveReturn(deps)(SUPPORT, { returnId: RETURN, reason: 'x'.repeat(10_000) })).rejects.toMatchObject({ code: 'INVALID_REASON' });
  });
});

describe('a return that is there', () => {
  const FULFILMENT = staff('FULFILMENT');
  it.each(['RESTOCK', 'WRITE_OFF'] as const)('tells what of it becomes of each line: %s', async (disposition) => {
    const desk = returnDesk('IN_TRANSIT');
    expect(await createReceiveReturn(desk.deps)(FULFILMENT, { returnId: RETURN, lines: [{ lineId: LINE, disposition }] })).toBe(RETURN);
    expect(desk.changes()).toEqual([[RETURN, { at: NOW, dispositions: [{ lineId: LINE, disposition }], status: 'RECEIVED' }]]);
    expect(desk.told()).toMatchObject([{ name: 'orders.order-return-received', payload: { lines: [{ lineId: LINE, productId: 'prod_1', variantId: 'var_1', quantity: 1, disposition }] } }]);
    expect(desk.taken()).toMatchObject([{ actor: STAFF, detail: 'RECEIVED' }]);
    expect(desk.done).toContainEqual(['shipments.countsOf', [ORDER]]);
  });

  const said = (...ids: readonly string[]) => ids.map((lineId) => ({ lineId, disposition: 'RESTOCK' as const }));
  it.each([['none', said()], ['another line', said(OTHER)], ['one line twice', said(LINE, LINE)], ['one more', said(LINE, OTHER)]])('has to be told line by line, not %s', async (_what, lines) => {
    const desk = returnDesk('IN_TRANSIT');
    await expect(createReceiveReturn(desk.deps)(FULFILMENT, { returnId: RETURN, lines })).rejects.toMatchObject({ code: 'LINES_DIFFER' });
    expect(desk.changes()).toEqual([]);
  });

  it('has to be told with every line of it', async () => {
    const lines = [LINE, OTHER].map((lineId) => ({ lineId, quantity: 1, reason: 'OTHER' as const, disposition: null }));
    const receive = (...ids: readonly string[]) => createReceiveReturn(returnDesk('IN_TRANSIT', { found: { lines } }).deps)(FULFILMENT, { returnId: RETURN, lines: said(...ids) });
    expect(await receive(OTHER, LINE)).toBe(RETURN);
    await expect(receive(LINE, newId('oline'))).rejects.toMatchObject({ code: 'LINES_DIFFER' });
    await expect(receive(LINE)).rejects.toMatchObject({ code: 'LINES_DIFFER' });
    await expect(receive(LINE, 'x')).rejects.toMatchObject({ code: 'INVALID_ID', field: ['lines', '1', 'lineId'] });
  });
});

describe('a return that is paid back', () => {
  const grants = ({ done }: ReturnType<typeof returnDesk>) => done.flatMap(([call, grant]) => (call === 'returns.grant' ? [grant as object] : []));

  it.each<[string, Partial<Return>, boolean | null | undefined, bigint]>([
    ['without the shipping', {}, undefined, 1_000n], ['without the shipping, as is said', {}, false, 1_000n], ['with it, when that is said now', {}, true, 1_490n], ['with it, when that was said before', { refundsShipping: true }, null, 1_490n],
  ])('is granted what its pieces cost, %s', async (_what, found, refundShipping, amountMinor) => {
    const desk = returnDesk('RECEIVED', { found });
    expect(await createRefundReturn(desk.deps)(SUPPORT, { returnId: RETURN, refundShipping })).toBe(RETURN);
    expect(grants(desk)).toMatchObject([{ id: GRANT, orderId: ORDER, cause: `return ${RETURN}`, reason: 'Return 2', amount: { amountMinor, currency: 'EUR' }, grantedAt: NOW }]);
    expect(desk.changes()).toEqual([[RETURN, { at: NOW, status: 'REFUNDING' }]]);
    expect(desk.taken()).toMatchObject([{ actor: STAFF }]);
    expect(desk.calls()).not.toContain('returns.notePaid');
  });

  it('rests at once when gift cards had all of it', async () => {
    const reads = [[{ id: newId('ret'), status: 'REFUNDING' }, { id: RETURN, orderId: ORDER, status: 'REFUNDING', lines: [] }]];
    const desk = returnDesk('RECEIVED', { answers: { 'money.count': { ...MONEY, dueMinor: 0n, takenMinor: 0n, giftMinor: 3_490n }, 'returns.notePaid': { orderId: ORDER, cause: `return ${RETURN}` }, 'returns.ofOrders': reads[0] } });
    await createRefundReturn(desk.deps)(SUPPORT, { returnId: RETURN });
    expect(desk.done).toContainEqual(['returns.notePaid', GRANT, NOW]);
    expect(desk.changes().map(([, change]) => (change as { status: string }).status)).toEqual(['REFUNDING', 'REFUNDED']);
    expect(desk.taken()).toMatchObject([{ actor: STAFF }, { actor: 'payments', at: NOW }]);
  });

  it('rests at once when it cost nothing', async () => {
    const desk = returnDesk('RECEIVED', { answers: { 'shipments.countsOf': [{ ...lineOf(LINE, 2), paidMinor: 0n }, lineOf(OTHER, 1)] } });
    await createRefundReturn(desk.deps)(SUPPORT, { returnId: RETURN });
    expect(grants(desk)).toEqual([]);
    expect(desk.changes()).toEqual([[RETURN, { at: NOW, status: 'REFUNDING' }], [RETURN, { at: NOW, status: 'REFUNDED' }]]);
    expect(desk.taken()).toMatchObject([{ actor: STAFF, detail: 'REFUNDING' }, { actor: STAFF, detail: 'REFUNDED' }]);
  });

  const PAID = { orderId: ORDER, cause: `return ${RETURN}` };
  it.each<[string, ReturnStatus, Readonly<Record<string, unknown>>, number]>([
    ['rests when payments says so', 'REFUNDING', { 'returns.notePaid': PAID }, 1], ['is not moved twice', 'REFUNDED', { 'returns.notePaid': PAID }, 0],
    ['is not moved by what was noted before', 'REFUNDING', {}, 0], ['is not moved by another\'s money', 'REFUNDING', { 'returns.notePaid': { ...PAID, cause: 'cancelled' } }, 0],
    ['is not moved without its order', 'REFUNDING', { 'returns.notePaid': PAID, 'shipments.lock': undefined }, 0],
  ])('%s', async (_what, status, answers, times) => {
    const desk = returnDesk(status, { answers });
    await noteGrantPaid(desk.stores, GRANT, NOW);
    expect(desk.changes()).toEqual(Array.from({ length: times }, () => [RETURN, { at: NOW, status: 'REFUNDED' }]));
    expect(desk.done[0]).toEqual(['returns.notePaid', GRANT, NOW]);
    if (times > 0) expect(desk.done).toContainEqual(['returns.ofOrders', [ORDER]]);
  });
});
