import { expect, it } from '@jest/globals';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { START } from '../domain/order/stand.ts';
import type { Stand } from '../domain/order/stand.ts';
import { STEPS, after } from '../domain/order/steps.ts';

it.each(['ci', 'demo'] as const)('every order of the %s shop came to where it stands by steps of the table', (size) => {
  const illegal = createSampleShop(size).orders.flatMap(({ number, history }) => {
    let stand: Stand = START;
    return history.flatMap(({ version, event, status, fulfilmentStatus, paymentStatus }) => {
      const told: Stand = { status, fulfilmentStatus, paymentStatus: paymentStatus ?? 'NONE' };
      const before = stand;
      stand = told;
      if (version === 1) return event === 'orders.order-placed' && isSame(told, START) ? [] : [`${number} v1`];
      const isLegal = Object.values(STEPS).some((step) => step.tells === event && isSame(after(before, step), told));
      return isLegal ? [] : [`${number} v${version} ${event}`];
    });
  });
  expect(illegal).toEqual([]);
});

const isSame = (one: Stand | undefined, other: Stand): boolean =>
  one?.status === other.status && one.fulfilmentStatus === other.fulfilmentStatus && one.paymentStatus === other.paymentStatus;
