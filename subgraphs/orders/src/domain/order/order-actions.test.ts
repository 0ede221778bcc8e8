import { expect, it } from '@jest/globals';
import type { Role } from '@storegraph/kernel/caller';
import { money } from '@storegraph/kernel/money';
import type { Order } from './order.ts';
import { availableActions, maySee } from './order-actions.ts';
import type { Stand } from './stand.ts';

const ADDRESS = { recipient: '', street: '', postalCode: '', city: '', region: null, country: 'DE' };
const order = (stand: Partial<Stand>): Order => ({
  id: 'order_1', number: 'SG-000001', version: 1, customerId: 'user_ada', total: money(1, 'EUR'), reason: null, trackingNumber: null, placedAt: new Date(0), updatedAt: new Date(0), payBy: new Date(), isGuests: false, shopperNote: null,
  shippingAddress: ADDRESS, billingAddress: ADDRESS,
  status: 'CONFIRMED', fulfilmentStatus: 'UNFULFILLED', paymentStatus: 'CAPTURED', ...stand,
});

it.each<[Partial<Stand>, 'ada' | 'bob', Role[], string[]]>([
  [{ status: 'PENDING', paymentStatus: 'NONE' }, 'ada', ['CUSTOMER'], ['CANCEL']],
  [{ status: 'AWAITING_PAYMENT', paymentStatus: 'FAILED' }, 'ada', ['CUSTOMER'], ['RETRY_PAYMENT', 'CANCEL']],
  [{ status: 'AWAITING_PAYMENT', paymentStatus: 'FAILED' }, 'bob', ['SUPPORT'], ['CANCEL']],
  [{}, 'ada', ['CUSTOMER'], ['CANCEL']],
  [{}, 'bob', ['CUSTOMER'], []],
  [{ paymentStatus: 'CANCELLED' }, 'ada', ['CUSTOMER'], ['RETRY_PAYMENT', 'CANCEL']],
  [{ paymentStatus: 'CANCELLED' }, 'bob', ['FULFILMENT'], []],
  [{}, 'bob', ['FULFILMENT'], ['PACK']],
  [{}, 'bob', ['ADMIN'], ['CANCEL', 'PACK']],
  [{ fulfilmentStatus: 'PACKED' }, 'bob', ['FULFILMENT'], ['SHIP']],
  [{ fulfilmentStatus: 'PACKED' }, 'ada', ['CUSTOMER'], ['CANCEL']],
  [{ fulfilmentStatus: 'SHIPPED' }, 'bob', ['ADMIN'], ['DELIVER']],
  [{ fulfilmentStatus: 'SHIPPED' }, 'ada', ['CUSTOMER'], []],
  [{ status: 'CANCELLED' }, 'bob', ['ADMIN'], []],
])('with an order that is %j, %s as %j can do %j', (stand, who, roles, actions) => {
  expect(availableActions({ userId: `user_${who}`, roles, client: 'test' }, order(stand))).toEqual(actions);
});

it.each<['ada' | 'bob', Role[], boolean]>([
  ['ada', ['CUSTOMER'], true], ['bob', ['CUSTOMER'], false], ['bob', [], false], ['bob', ['SUPPORT'], true], ['bob', ['FULFILMENT'], true], ['bob', ['FINANCE'], true], ['bob', ['ADMIN'], true], ['bob', ['CATALOGUE_MANAGER'], false],
])('an order is seen by its customer and by staff who work with it: %s as %j, %s', (who, roles, sees) => {
  expect(maySee({ userId: `user_${who}`, roles, client: 'test' }, order({}))).toBe(sees);
});
