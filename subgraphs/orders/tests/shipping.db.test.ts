import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Caller } from '@storegraph/kernel/caller';
import { someone } from '@storegraph/testkit/internal-token';
import { mutationText } from '@storegraph/testkit/graphql-client';
import { draftsAt } from './drafts.desk.ts';
import { ADDRESS, agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';

let desk: OrdersDesk;
const staff = someone('FULFILMENT');
const NOWHERE = { ...ADDRESS, country: 'AQ' };
const rate = (amount: string, more: object = {}) => ({ price: { amount, currency: 'EUR' }, ...more });
const METHOD = { zoneCode: 'home', code: 'express', name: 'Express', carrier: 'Eilfahrt', minDays: 1, maxDays: 2, rates: [rate('4.90'), rate('9.90', { fromGrams: 5_000 }), rate('0', { fromValue: '100' })] };
const POINT = { carrier: 'Eckladen', code: 'tor', address: ADDRESS, latitude: 52.52, longitude: 13.4, openingHours: 'Mo–Sa 8–20' };
const WINDOW = { zoneCode: 'home', weekday: 3, startsAt: '09:00', endsAt: '12:00', cutoffDays: 1, cutoffTime: '18:00', timeZone: 'Europe/Berlin', capacity: 10 };

/** A mutation's payload, its refusals, and its top-level errors as one list of codes. */
async function run<Data = Readonly<Record<string, never>>>(mutation: string, input: object, fields = '', caller: Caller | undefined = staff): Promise<{ refused: readonly (string | undefined)[]; data: Data }> {
  const { data, errors } = await desk.ask<Record<string, { userErrors: { code: string }[] }>>(mutationText(mutation, `${fields} userErrors { code message field }`), { input }, caller);
  return { refused: [...errors.map(({ extensions }) => extensions?.code as string), ...(data?.[mutation]?.userErrors.map(({ code }) => code) ?? [])], data: data?.[mutation] as Data };
}

interface ShownCart {
  readonly version: number;
  readonly total: { readonly amount: string; readonly currency: string };
  readonly shippingMethod: { readonly id: string; readonly name: string; readonly price: { readonly amount: string } } | null;
  readonly destination: object;
  readonly pickupPoint: { readonly name: string } | null;
  readonly deliverySlot: { readonly slotId: string } | null;
}
const SHOWN = 'id version total { amount currency } destination { country region } shippingMethod { id name price { amount } } pickupPoint { name } deliverySlot { slotId startsAt }';
const shown = async (id: string, caller: Caller = desk.customer): Promise<ShownCart> => (await desk.ask<{ cart: ShownCart }>(`query ($id: ID!) { cart(id: $id) { ${SHOWN} } }`, { id }, caller)).data!.cart;
const methodsFor = async (cartId: string, destination?: object) =>
  (await desk.ask<{ shippingMethods: { id: string; name: string; price: { amount: string } }[] | null }>(
    'query ($cartId: ID!, $destination: DestinationInput) { shippingMethods(cartId: $cartId, destination: $destination) { id name price { amount } } }', { cartId, destination: destination ?? null }, desk.customer)).data!.shippingMethods;
const priced = (methods: Awaited<ReturnType<typeof methodsFor>>) => methods?.map(({ name, price }) => `${name} ${price.amount}`);

beforeAll(async () => {
  desk = await openDesk();
  const zone = await run('setShippingZone', { code: 'home', name: 'Home', places: [{ country: 'DE' }, { country: 'US', region: 'California' }] }, 'zone { code places { country region } }');
  expect(zone).toEqual({ refused: [], data: { zone: { code: 'home', places: [{ country: 'DE', region: '' }, { country: 'US', region: 'CA' }] }, userErrors: [] } });
  for (const more of [
    {}, { code: 'standard', name: 'Standard', carrier: 'Landbote', isDefault: true, maxGrams: 30_000, rates: [rate('0')] },
    { code: 'pickup', name: 'Pickup', carrier: 'Eckladen', isPickup: true, rates: [rate('2.90')] },
  ]) expect((await run('setShippingMethod', { ...METHOD, ...more })).refused).toEqual([]);
  expect((await run('setCategoryTerms', { categoryId: desk.categoryOf.lamp, taxCategory: 'STANDARD', weightGrams: 2_500 }, '', someone('ADMIN'))).refused).toEqual([]);
  expect((await run('setTaxRate', { country: 'DE', category: 'STANDARD', rate: '0.19', validFrom: '2020-01-01T00:00:00Z' }, '', someone('ADMIN'))).refused).toEqual([]);
}, 60_000);
afterAll(() => desk?.close());

describe('how a cart is sent', () => {
  it('is as usual where it goes, until somebody chooses; the amounts follow', async () => {
    const cart = await desk.cartWith({ lamp: 2 }, desk.customer);
    expect(await shown(cart.id)).toMatchObject({ total: { amount: '39.98' }, destination: { country: 'DE', region: '' }, shippingMethod: { name: 'Standard', price: { amount: '0.00' } } });
    const methods = await methodsFor(cart.id);
    expect(priced(methods)).toEqual(['Express 9.90', 'Pickup 2.90', 'Standard 0.00']);
    const chosen = await run<{ cart: ShownCart }>('setCartShippingMethod', { cartId: cart.id, shippingMethodId: methods![0]!.id }, `cart { ${SHOWN} }`, desk.customer);
    expect(chosen.data.cart).toMatchObject({ version: cart.version + 1, total: { amount: '49.88' }, shippingMethod: { name: 'Express' } });
    const { order } = await desk.place(agreeTo({ ...cart, ...chosen.data.cart }));
    expect(order!.total.amount).toBe('49.88');
    const { data } = await desk.ask('query ($id: ID!) { order(id: $id) { amounts { shipping { amount } tax { amount } taxes { net { amount } } } shipping { methodName carrier weightGrams pickupPoint { name } slotStartsAt amounts { net { amount } tax { amount } gross { amount } } } } }', { id: order!.id }, desk.customer);
    expect(data).toEqual({ order: {
      amounts: { shipping: { amount: '9.90' }, tax: { amount: '7.96' }, taxes: [{ net: { amount: '41.92' } }] },
      shipping: { methodName: 'Express', carrier: 'Eilfahrt', weightGrams: 5_000, pickupPoint: null, slotStartsAt: null, amounts: { net: { amount: '8.32' }, tax: { amount: '1.58' }, gross: { amount: '9.90' } } },
    } });
  });

  it('costs by weight and by value, and not at all what nobody carries', async () => {
    const heavy = await desk.cartWith({ lamp: 13 }, desk.customer);
    expect(priced(await methodsFor(heavy.id))).toEqual(['Express 9.90', 'Pickup 2.90']);
    expect((await shown(heavy.id)).shippingMethod?.name).toBe('Express');
    const dear = await desk.cartWith({ desk: 1 }, desk.customer);
    expect(priced(await methodsFor(dear.id))).toEqual(['Express 0.00', 'Pickup 2.90', 'Standard 0.00']);
  });

  it('goes by the zone of the region, of the country, and of everywhere else', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect(await Promise.all([{ country: 'US', region: 'california' }, { country: 'US', region: 'NY' }, { country: 'DE', region: 'Bayern' }, { country: 'AQ' }].map(async (destination) => (await methodsFor(cart.id, destination))?.length))).toEqual([3, 1, 3, 1]);
  });

  it('is shown to nobody else', async () => {
    const theirs = await desk.cartWith({ lamp: 1 }, someone());
    expect(await methodsFor(theirs.id)).toBeNull();
  });

  it('may be said with the order as well, and the address with the cart', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    const [express] = (await methodsFor(cart.id))!;
    expect((await run('setCartShippingAddress', { cartId: cart.id, address: ADDRESS }, '', desk.customer)).refused).toEqual([]);
    const input = agreeTo({ ...cart, version: cart.version + 1, total: { amount: '24.89', currency: 'EUR' } }, { shippingMethodId: express!.id, shippingAddress: null });
    expect((await desk.place(input)).order?.total.amount).toBe('24.89');
  });

  it('without any address is refused', async () => {
    expect((await desk.place(agreeTo(await desk.cartWith({ lamp: 1 }, desk.customer), { shippingAddress: null }))).userErrors).toMatchObject([{ code: 'INVALID_ADDRESS', field: ['shippingAddress'] }]);
  });

  it('never falls back unseen: a method that was chosen and is gone is refused', async () => {
    const { data: { shippingMethod } } = await run<{ shippingMethod: { id: string } }>('setShippingMethod', { ...METHOD, code: 'once' }, 'shippingMethod { id }');
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    await run('setCartShippingMethod', { cartId: cart.id, shippingMethodId: shippingMethod.id }, '', desk.customer);
    expect((await run('deleteShippingMethod', { shippingMethodId: shippingMethod.id })).refused).toEqual([]);
    expect((await desk.place(agreeTo({ ...cart, version: cart.version + 1 }))).refused).toEqual(['SHIPPING_METHOD_UNAVAILABLE']);
  });

  it('of a guest is for who knows the token', async () => {
    const cart = await desk.cartWith({ lamp: 1 });
    const nobody: Caller = { userId: undefined, roles: [], client: 'test' };
    expect((await run('setCartShippingAddress', { cartId: cart.id, token: cart.token, address: ADDRESS }, '', nobody)).refused).toEqual([]);
    expect((await run('setCartShippingAddress', { cartId: cart.id, token: 'guess', address: ADDRESS }, '', nobody)).refused).toEqual(['CART_NOT_FOUND']);
  });
});

describe('pickup points', () => {
  let near = '';
  beforeAll(async () => {
    const far = { ...POINT, code: 'far', latitude: 48.1, longitude: 11.5, address: { ...ADDRESS, recipient: 'Far', city: 'München' } };
    for (const point of [far, POINT]) near = (await run<{ pickupPoint: { id: string } }>('setPickupPoint', point, 'pickupPoint { id }')).data.pickupPoint.id;
  });
  const pickup = async (cartId: string) => (await methodsFor(cartId))!.find(({ name }) => name === 'Pickup')!.id;

  it('are told the nearest first', async () => {
    const query = 'query ($near: CoordinatesInput, $first: Int) { pickupPoints(country: "DE", near: $near, first: $first) { code city distanceMetres } }';
    expect((await desk.ask(query, { near: { latitude: 52.5, longitude: 13.4 }, first: 2 })).data).toEqual({ pickupPoints: [{ code: 'tor', city: 'Berlin', distanceMetres: 2_224 }, { code: 'far', city: 'München', distanceMetres: 507_480 }] });
    expect((await desk.ask(query, { near: null, first: 1 })).data).toEqual({ pickupPoints: [{ code: 'far', city: 'München', distanceMetres: null }] });
    expect((await desk.ask(query, { near: { latitude: 91, longitude: 0 } })).errors[0]?.extensions?.code).toBe('INVALID_COORDINATES');
    expect((await desk.ask(query, { first: 101 })).errors[0]?.extensions?.code).toBe('PAGE_SIZE_OUT_OF_RANGE');
  });

  it('are where an order goes when no address is given, and kept with it', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    const chosen = await run<{ cart: ShownCart }>('setCartShippingMethod', { cartId: cart.id, shippingMethodId: await pickup(cart.id), pickupPointId: near }, `cart { ${SHOWN} }`, desk.customer);
    expect(chosen.data.cart).toMatchObject({ pickupPoint: { name: 'Ada Lovelace' }, total: { amount: '22.89' } });
    const { order } = await desk.place(agreeTo({ ...cart, ...chosen.data.cart }, { shippingAddress: null }));
    await run('deletePickupPoint', { pickupPointId: near });
    const { data } = await desk.ask('query ($id: ID!) { order(id: $id) { shipping { pickupPoint { code city } } shippingAddress { city } } }', { id: order!.id }, desk.customer);
    expect(data).toEqual({ order: { shipping: { pickupPoint: { code: 'tor', city: 'Berlin' } }, shippingAddress: { city: 'Berlin' } } });
    near = (await run<{ pickupPoint: { id: string } }>('setPickupPoint', POINT, 'pickupPoint { id }')).data.pickupPoint.id;
  });

  it('are needed by what goes there, and by nothing else', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    const [express] = (await methodsFor(cart.id))!;
    const choose = async (shippingMethodId: string, pickupPointId: string | null) => (await run('setCartShippingMethod', { cartId: cart.id, shippingMethodId, pickupPointId }, '', desk.customer)).refused;
    expect([await choose(await pickup(cart.id), null), await choose(express!.id, near), await choose(await pickup(cart.id), newId('point'))]).toEqual([['PICKUP_POINT_REQUIRED'], ['PICKUP_POINT_UNAVAILABLE'], ['PICKUP_POINT_UNAVAILABLE']]);
    expect((await shown(cart.id)).version).toBe(cart.version);
    const place = async (shippingMethodId: string, pickupPointId: string | null) => (await desk.place(agreeTo(cart, { shippingMethodId, pickupPointId }))).refused;
    expect([await place(await pickup(cart.id), null), await place(express!.id, near)]).toEqual([['PICKUP_POINT_REQUIRED'], ['PICKUP_POINT_UNAVAILABLE']]);
    const support = draftsAt(desk);
    const draft = await support.draft({ shippingMethodId: await pickup(cart.id) });
    expect((await support.call('completeDraftOrder', support.agreeTo(draft))).refused).toEqual(['PICKUP_POINT_REQUIRED']);
  });
});

describe('delivery slots', () => {
  interface Slot { readonly id: string; readonly startsAt: string; readonly left: number }
  const slots = async (): Promise<readonly Slot[]> =>
    (await desk.ask<{ deliverySlots: Slot[] }>('query ($to: DateTime) { deliverySlots(destination: { country: "DE" }, to: $to) { id startsAt left } }', { to: new Date(Date.now() + 21 * 86_400_000).toISOString() })).data!.deliverySlots;
  const book = (cartId: string, slotId: string, caller: Caller = desk.customer, more: object = {}) => run<{ cart: ShownCart }>('reserveDeliverySlot', { cartId, slotId, ...more }, `cart { ${SHOWN} }`, caller);
  const left = async (id: string) => (await slots()).find((slot) => slot.id === id)?.left;
  const setExpiry = (cartId: string, when: string) => desk.database.query(`UPDATE slot_booking SET expires_at = now() + $2::interval WHERE cart_id = $1`, [toUuid(cartId as 'cart_'), when]);
  let slot: Slot;
  let other: Slot;
  beforeAll(async () => {
    expect((await run('setDeliveryWindow', WINDOW, 'window { id startsAt timeZone }')).refused).toEqual([]);
    expect((await run('setDeliveryWindow', { ...WINDOW, weekday: 5 })).refused).toEqual([]);
    [slot, other] = (await slots()).slice(-2) as [Slot, Slot];
  });

  it('of 10, wanted by 40 at once, 10 have it', async () => {
    const carts = await Promise.all(Array.from({ length: 40 }, () => desk.cartWith({ lamp: 1 }, desk.customer)));
    const outcomes = await Promise.all(carts.map(({ id }) => book(id, slot.id)));
    expect(outcomes.filter(({ refused }) => refused.length === 0)).toHaveLength(10);
    expect(outcomes.flatMap(({ refused }) => refused)).toEqual(Array.from({ length: 30 }, () => 'DELIVERY_SLOT_FULL'));
    expect(await left(slot.id)).toBe(0);
    await Promise.all(carts.map(({ id }) => run('cancelDeliverySlot', { cartId: id }, '', desk.customer)));
    expect(await left(slot.id)).toBe(10);
  });

  it('are kept for a cart for a while, then free again by themselves', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect((await book(cart.id, slot.id)).data.cart.deliverySlot).toMatchObject({ slotId: slot.id, startsAt: slot.startsAt });
    expect(await left(slot.id)).toBe(9);
    await setExpiry(cart.id, '-1 second');
    expect(await left(slot.id)).toBe(10);
    expect((await desk.place(agreeTo({ ...cart, version: cart.version + 1 }))).refused).toEqual(['DELIVERY_SLOT_GONE']);
    const ten = await Promise.all(Array.from({ length: 10 }, () => desk.cartWith({ lamp: 1 }, desk.customer)));
    expect((await Promise.all(ten.map(({ id }) => book(id, slot.id)))).flatMap(({ refused }) => refused)).toEqual([]);
    expect((await book(cart.id, slot.id)).refused).toEqual(['DELIVERY_SLOT_FULL']);
    await Promise.all(ten.map(({ id }) => run('cancelDeliverySlot', { cartId: id }, '', desk.customer)));
  });

  it('are one for a cart: another takes the place of the first', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    await book(cart.id, slot.id);
    expect((await book(cart.id, other.id)).data.cart.deliverySlot?.slotId).toBe(other.id);
    expect([await left(slot.id), await left(other.id)]).toEqual([10, 9]);
    expect((await run('cancelDeliverySlot', { cartId: cart.id }, '', desk.customer)).refused).toEqual([]);
    expect((await run('cancelDeliverySlot', { cartId: cart.id }, '', desk.customer)).refused).toEqual(['DELIVERY_SLOT_NOT_RESERVED']);
  });

  it('are the order’s once it is placed, and free again when it is called off', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    await book(cart.id, slot.id);
    const { order } = await desk.place(agreeTo({ ...cart, version: cart.version + 1 }));
    const { data } = await desk.ask<{ order: { shipping: { slotStartsAt: string } } }>('query ($id: ID!) { order(id: $id) { shipping { slotStartsAt } } }', { id: order!.id }, desk.customer);
    expect(data!.order.shipping.slotStartsAt).toBe(slot.startsAt);
    await setExpiry(cart.id, '-1 hour');
    expect(await left(slot.id)).toBe(9);
    await desk.call('cancelOrder', { orderId: order!.id }, desk.customer);
    expect(await left(slot.id)).toBe(10);
  });

  it('that end just as the order is placed are the order’s or another cart’s, never both', async () => {
    await run('setDeliveryWindow', { ...WINDOW, weekday: 1, capacity: 1 });
    const monday = (await slots()).filter(({ left: free }) => free === 1).at(-1)!;
    for (let round = 0; round < 10; round++) {
      const [cart, rival] = [await desk.cartWith({ lamp: 1 }, desk.customer), await desk.cartWith({ lamp: 1 }, desk.customer)];
      expect((await book(cart.id, monday.id)).refused).toEqual([]);
      await setExpiry(cart.id, '3 milliseconds');
      const [placed, taken] = await Promise.all([desk.place(agreeTo({ ...cart, version: cart.version + 1 })), book(rival.id, monday.id)]);
      expect([['placed', 'DELIVERY_SLOT_FULL'], ['DELIVERY_SLOT_GONE', 'taken'], ['DELIVERY_SLOT_GONE', 'DELIVERY_SLOT_FULL']]).toContainEqual([placed.order ? 'placed' : placed.refused[0], taken.refused[0] ?? 'taken']);
      if (placed.order) await desk.call('cancelOrder', { orderId: placed.order.id }, desk.customer);
      await run('cancelDeliverySlot', { cartId: rival.id }, '', desk.customer);
      await run('cancelDeliverySlot', { cartId: cart.id }, '', desk.customer);
    }
  });

  it('are reserved once a key', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    const idempotencyKey = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => book(cart.id, slot.id, desk.customer, { idempotencyKey })));
    expect(outcomes.flatMap(({ refused }) => refused)).toEqual([]);
    expect((await shown(cart.id)).version).toBe(cart.version + 1);
    expect((await book(cart.id, other.id, desk.customer, { idempotencyKey })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect((await book(cart.id, other.id, desk.customer, { idempotencyKey: '' })).refused).toEqual(['INVALID_IDEMPOTENCY_KEY']);
  });

  it('are not reserved after their cut-off, elsewhere, or when there is none', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    await desk.database.query(`UPDATE delivery_slot SET cutoff_at = now() - interval '1 second' WHERE id = $1`, [toUuid(other.id as 'slot_')]);
    expect((await book(cart.id, other.id)).refused).toEqual(['DELIVERY_SLOT_CLOSED']);
    expect(await left(other.id)).toBeUndefined();
    await run('setCartShippingAddress', { cartId: cart.id, address: NOWHERE }, '', desk.customer);
    expect((await book(cart.id, slot.id)).refused).toEqual(['DELIVERY_SLOT_NOT_FOUND']);
    expect((await book(cart.id, newId('slot'))).refused).toEqual(['DELIVERY_SLOT_NOT_FOUND']);
  });

  it.each([['the end before the begin', { from: '2026-12-02T00:00:00Z', to: '2026-12-01T00:00:00Z' }], ['more than 31 days', { from: '2026-12-01T00:00:00Z', to: '2027-01-02T00:00:00Z' }], ['no date', { from: '2026-13-01T00:00:00Z' }]])('are not looked up over %s', async (_what, period) => {
    const { errors } = await desk.ask('query ($from: DateTime, $to: DateTime) { deliverySlots(destination: { country: "DE" }, from: $from, to: $to) { id } }', period);
    expect(errors[0]?.extensions?.code).toBe('INVALID_DATE');
  });

  it('that are reserved stay when their window is taken away, and cannot be chosen', async () => {
    const { data } = await run<{ window: { id: string } }>('setDeliveryWindow', { ...WINDOW, weekday: 7 }, 'window { id }');
    const sunday = (await slots()).find(({ startsAt }) => new Date(startsAt).getUTCDay() === 0)!;
    const [cart, late] = [await desk.cartWith({ lamp: 1 }, desk.customer), await desk.cartWith({ lamp: 1 }, desk.customer)];
    await book(cart.id, sunday.id);
    expect((await run('deleteDeliveryWindow', { windowId: data.window.id })).refused).toEqual([]);
    expect((await book(late.id, sunday.id)).refused).toEqual(['DELIVERY_SLOT_FULL']);
    expect((await desk.place(agreeTo({ ...cart, version: cart.version + 1 }))).refused).toEqual([]);
  });
});

describe('what shoppers are refused, changing nothing', () => {
  it.each([
    ['setCartShippingAddress', 'INVALID_ID', { cartId: 'cart' }], ['setCartShippingAddress', 'CART_NOT_FOUND', { cartId: newId('cart') }], ['setCartShippingAddress', 'INVALID_ADDRESS', { address: { ...ADDRESS, street: '' } }],
    ['setCartShippingMethod', 'INVALID_ID', { shippingMethodId: 'post' }], ['setCartShippingMethod', 'INVALID_ID', { pickupPointId: 'post' }], ['setCartShippingMethod', 'CART_NOT_FOUND', { cartId: newId('cart') }],
    ['setCartShippingMethod', 'SHIPPING_METHOD_UNAVAILABLE', { shippingMethodId: newId('smeth') }],
    ['reserveDeliverySlot', 'INVALID_ID', { slotId: 'noon' }], ['reserveDeliverySlot', 'CART_NOT_FOUND', { cartId: newId('cart'), slotId: newId('slot') }],
    ['cancelDeliverySlot', 'INVALID_ID', { cartId: 'cart' }], ['cancelDeliverySlot', 'CART_NOT_FOUND', { cartId: newId('cart') }], ['cancelDeliverySlot', 'DELIVERY_SLOT_NOT_RESERVED', {}],
  ] as const)('%s: %s', async (mutation, code, change) => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect((await run(mutation, { cartId: cart.id, ...change }, '', desk.customer)).refused).toEqual([code]);
    expect((await shown(cart.id)).version).toBe(cart.version);
  });

  it.each(['setCartShippingAddress', 'setCartShippingMethod', 'reserveDeliverySlot', 'cancelDeliverySlot'])('%s: CART_CLOSED once it is ordered', async (mutation) => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    await desk.place(agreeTo(cart));
    expect((await run(mutation, { cartId: cart.id, ...(mutation === 'reserveDeliverySlot' ? { slotId: newId('slot') } : {}) }, '', desk.customer)).refused).toEqual(['CART_CLOSED']);
  });

  it('a place that nothing carries to, by any of them', async () => {
    expect((await run('setShippingZone', { code: 'ice', name: 'Ice', places: [{ country: 'AQ' }] })).refused).toEqual([]);
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect((await desk.place(agreeTo(cart, { shippingAddress: NOWHERE }))).refused).toEqual(['NOT_DELIVERABLE']);
    const support = draftsAt(desk);
    expect((await support.call('completeDraftOrder', support.agreeTo(await support.draft({ shippingAddress: NOWHERE })))).refused).toEqual(['NOT_DELIVERABLE']);
    await run('setCartShippingAddress', { cartId: cart.id, address: NOWHERE }, '', desk.customer);
    expect((await run('setCartShippingMethod', { cartId: cart.id }, '', desk.customer)).refused).toEqual(['NOT_DELIVERABLE']);
    expect((await shown(cart.id)).shippingMethod).toBeNull();
    expect((await run('setShippingZone', { code: 'ice', name: 'Ice', places: [] })).refused).toEqual([]);
  });
});

describe('what staff are refused, changing nothing', () => {
  const zone = { code: 'new', name: 'New', places: [{ country: 'FR' }] };
  const cases: readonly (readonly [string, string, object])[] = [
    ['setShippingZone', 'INVALID_CODE', { ...zone, code: 'New!' }], ['setShippingZone', 'INVALID_NAME', { ...zone, name: ' ' }], ['setShippingZone', 'INVALID_REGION', { ...zone, places: [{ country: 'US', region: 'Atlantis' }] }],
    ['setShippingZone', 'PLACE_TAKEN', { ...zone, places: [{ country: 'DE' }] }], ['setShippingZone', 'PLACE_TAKEN', { ...zone, places: [{}] }],
    ['setShippingZone', 'TOO_MANY_PLACES', { ...zone, places: Array.from({ length: 301 }, (_, index) => ({ country: 'FR', region: `${index}` })) }],
    ['setShippingMethod', 'ZONE_NOT_FOUND', { ...METHOD, zoneCode: 'moon' }], ['setShippingMethod', 'INVALID_CODE', { ...METHOD, code: '' }], ['setShippingMethod', 'INVALID_NAME', { ...METHOD, carrier: '' }],
    ['setShippingMethod', 'WEIGHT_OUT_OF_RANGE', { ...METHOD, maxGrams: 0 }], ['setShippingMethod', 'INVALID_DAYS', { ...METHOD, minDays: 3 }], ['setShippingMethod', 'INVALID_POSITION', { ...METHOD, position: 1_001 }],
    ['setShippingMethod', 'INVALID_RATES', { ...METHOD, rates: [] }], ['setShippingMethod', 'INVALID_RATES', { ...METHOD, rates: [rate('1'), rate('2')] }], ['setShippingMethod', 'INVALID_RATES', { ...METHOD, rates: [rate('-1')] }],
    ['setShippingMethod', 'INVALID_RATES', { ...METHOD, rates: [{ price: { amount: '1', currency: 'KWD' } }] }], ['setShippingMethod', 'INVALID_AMOUNT', { ...METHOD, rates: [rate('1.001')] }], ['setShippingMethod', 'INVALID_AMOUNT', { ...METHOD, rates: [rate('1', { fromValue: '1.001' })] }],
    ['setShippingMethod', 'DEFAULT_IS_PICKUP', { ...METHOD, isDefault: true, isPickup: true }],
    ['deleteShippingMethod', 'INVALID_ID', { shippingMethodId: 'post' }], ['deleteShippingMethod', 'SHIPPING_METHOD_NOT_FOUND', { shippingMethodId: newId('smeth') }],
    ['setPickupPoint', 'INVALID_CODE', { ...POINT, code: '' }], ['setPickupPoint', 'INVALID_NAME', { ...POINT, openingHours: '' }], ['setPickupPoint', 'INVALID_ADDRESS', { ...POINT, address: { ...ADDRESS, city: '' } }],
    ['setPickupPoint', 'INVALID_COORDINATES', { ...POINT, longitude: 181 }], ['deletePickupPoint', 'INVALID_ID', { pickupPointId: 'here' }], ['deletePickupPoint', 'PICKUP_POINT_NOT_FOUND', { pickupPointId: newId('point') }],
    ['setDeliveryWindow', 'ZONE_NOT_FOUND', { ...WINDOW, zoneCode: 'moon' }], ['setDeliveryWindow', 'INVALID_WEEKDAY', { ...WINDOW, weekday: 8 }], ['setDeliveryWindow', 'INVALID_TIME', { ...WINDOW, startsAt: '9' }],
    ['setDeliveryWindow', 'INVALID_TIME', { ...WINDOW, endsAt: '08:00' }], ['setDeliveryWindow', 'INVALID_TIME', { ...WINDOW, cutoffDays: 0, cutoffTime: '10:00' }], ['setDeliveryWindow', 'INVALID_CUTOFF', { ...WINDOW, cutoffDays: 15 }],
    ['setDeliveryWindow', 'INVALID_TIME_ZONE', { ...WINDOW, timeZone: 'Europe/Atlantis' }], ['setDeliveryWindow', 'INVALID_CAPACITY', { ...WINDOW, capacity: 1_001 }],
    ['deleteDeliveryWindow', 'INVALID_ID', { windowId: 'nine' }], ['deleteDeliveryWindow', 'DELIVERY_WINDOW_NOT_FOUND', { windowId: newId('window') }],
  ];
  const everything = async () => (await desk.database.query('SELECT (SELECT json_agg(z ORDER BY z) FROM (SELECT z::text FROM shipping_zone z) z) AS z, (SELECT json_agg(p ORDER BY p) FROM (SELECT p::text FROM shipping_zone_place p) p) AS p, (SELECT json_agg(m ORDER BY m) FROM (SELECT m::text FROM shipping_method m) m) AS m, (SELECT count(*) FROM pickup_point) AS n, (SELECT json_agg(w ORDER BY w) FROM (SELECT w::text FROM delivery_window w) w) AS w'))[0];

  it.each(cases)('%s: %s', async (mutation, code, input) => {
    const before = await everything();
    expect((await run(mutation, input)).refused).toEqual([code]);
    expect(await everything()).toEqual(before);
  });

  it('and nobody else is let do any of it', async () => {
    for (const mutation of new Set(cases.map(([each]) => each))) {
      const [, , input] = cases.find(([each]) => each === mutation)!;
      for (const caller of [desk.customer, desk.support, someone('CATALOGUE_MANAGER')]) expect((await run(mutation, input, '', caller)).refused).toEqual(['FORBIDDEN']);
    }
    expect((await desk.ask('{ shippingZones { code } }', {}, desk.support)).errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('a zone has one default: the last one said', async () => {
    const defaults = async () => (await desk.ask<{ shippingZones: { code: string; methods: { code: string; isDefault: boolean }[] }[] }>('{ shippingZones { code methods { code isDefault rates { price { amount } fromGrams fromValue { amount } } } places { country region } windows { weekday } } }', {}, staff))
      .data!.shippingZones.find(({ code }) => code === 'home')!.methods.filter(({ isDefault }) => isDefault).map(({ code }) => code);
    await Promise.all(['a', 'b', 'c', 'd'].map((code) => run('setShippingMethod', { ...METHOD, code, isDefault: true })));
    expect(await defaults()).toHaveLength(1);
    await run('setShippingMethod', { ...METHOD, code: 'standard', name: 'Standard', carrier: 'Landbote', isDefault: true, rates: [rate('0')] });
    expect(await defaults()).toEqual(['standard']);
  });
});

describe('what products says of a variant', () => {
  const THINGS = { lamp: { EUR: '1999' }, desk: { EUR: '1000' } } as const;
  let version = 100;
  /** Products tells of a thing; it ends as it began. */
  const tell = (thing: keyof typeof THINGS, terms: object = {}) => desk.shelve(thing, THINGS[thing], { version: (version += 1), ...terms });
  const express = async (id: string) => priced(await methodsFor(id))?.find((method) => method.startsWith('Express'));

  it.each([
    ['a gram below the step', 2_499, 2, 'Express 4.90'], ['on the step', 2_500, 2, 'Express 9.90'], ['of no weight', 0, 2, 'Express 4.90'],
  ])('is what the tables weigh: %s', async (_what, weightGrams, quantity, expected) => {
    await tell('lamp', { weightGrams });
    const cart = await desk.cartWith({ lamp: quantity }, desk.customer);
    expect(await express(cart.id)).toBe(expected);
    await tell('lamp');
    expect(await express(cart.id)).toBe('Express 9.90');
  });

  it('and not carried beyond what a method carries', async () => {
    await run('setShippingMethod', { ...METHOD, code: 'standard', name: 'Standard', carrier: 'Landbote', isDefault: true, maxGrams: 30_000, rates: [rate('0')] });
    const cart = await desk.cartWith({ lamp: 2 }, desk.customer);
    for (const [weightGrams, isCarried] of [[15_000, true], [15_001, false]] as const) {
      await tell('lamp', { weightGrams });
      expect(priced(await methodsFor(cart.id))?.some((method) => method.startsWith('Standard'))).toBe(isCarried);
    }
    await tell('lamp');
  });

  it('is taxed as it says, line by line, in carts, in orders and in drafts', async () => {
    await run('setTaxRate', { country: 'DE', category: 'REDUCED', rate: '0.07', validFrom: '2020-01-01T00:00:00Z' }, '', someone('ADMIN'));
    await tell('desk', { taxCategory: 'REDUCED', weightGrams: 100 });
    const cart = await desk.cartWith({ lamp: 1, desk: 1 }, desk.customer);
    const placed = (await desk.place(agreeTo((await desk.cart(cart.id, null, desk.customer))!))).order!;
    const amounts = (await desk.ask<{ order: { shipping: object; lines: { amounts: object }[] } }>(
      'query ($id: ID!) { order(id: $id) { shipping { weightGrams } lines { amounts { tax { amount } rate taxCategory } } } }', { id: placed.id }, desk.customer)).data!.order;
    expect(amounts).toEqual({
      shipping: { weightGrams: 2_600 },
      lines: [{ amounts: { tax: { amount: '3.19' }, rate: '0.19', taxCategory: 'STANDARD' } }, { amounts: { tax: { amount: '0.65' }, rate: '0.07', taxCategory: 'REDUCED' } }],
    });
    await tell('desk');
  });

  it('is what a parcel weighs, as it was when it was ordered', async () => {
    await tell('lamp', { weightGrams: 1_250 });
    const placed = (await desk.place(agreeTo(await desk.cartWith({ lamp: 3 }, desk.customer)))).order!;
    await desk.pay(await desk.holdStock(placed), 'captured', { version: 2 });
    await tell('lamp', { weightGrams: 9 });
    const lines = [{ lineId: placed.lines[0]!.id, quantity: 2 }];
    expect((await run('createShipment', { orderId: placed.id, lines, idempotencyKey: randomUUID() }, 'shipment { weightGrams }')).data).toMatchObject({ shipment: { weightGrams: 2_500 } });
    await desk.database.query('ALTER TABLE order_line DISABLE TRIGGER USER; UPDATE order_line SET weight_grams = NULL; ALTER TABLE order_line ENABLE TRIGGER USER');
    const shipments = 'query ($id: ID!) { order(id: $id) { shipments { weightGrams } } }';
    expect((await desk.ask(shipments, { id: placed.id }, desk.customer)).data).toEqual({ order: { shipments: [{ weightGrams: null }] } });
    await tell('lamp');
  });
});
