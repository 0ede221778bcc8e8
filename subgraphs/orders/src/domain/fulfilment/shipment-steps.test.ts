import { expect, it } from '@jest/globals';
import { FIRST_STATUS, SHIPMENT_STEPS, afterShipment, transitionsOf } from './shipment-steps.ts';
import type { ShipmentStatus, ShipmentTransition } from './shipment-steps.ts';

const TRANSITIONS = Object.keys(SHIPMENT_STEPS) as ShipmentTransition[];

/** All statuses a parcel comes to. */
function reachable(): Set<ShipmentStatus> {
  const found = new Set([FIRST_STATUS]);
  for (const status of found) for (const transition of TRANSITIONS) {
    const next = afterShipment(status, transition);
    if (next) found.add(next);
  }
  return found;
}

it('leads to every status, and every step can be taken', () => {
  expect(reachable().size).toBe(11);
  const taken = new Set([...reachable()].flatMap(transitionsOf));
  expect([...taken].sort()).toEqual([...TRANSITIONS].sort());
});

it('leads on from everywhere but the ends', () => {
  expect([...reachable()].filter((status) => transitionsOf(status).length === 0).sort()).toEqual(['CANCELLED', 'DELIVERED', 'PICKED_UP', 'RETURNED_TO_SENDER']);
});

it('never calls off what left the house', () => {
  expect((['SHIPPED', 'OUT_FOR_DELIVERY', 'DELIVERY_FAILED', 'LOST', 'DELIVERED'] as const).filter((status) => afterShipment(status, 'CANCEL'))).toEqual([]);
});

it.each<[ShipmentStatus, string[]]>([
  ['PENDING', ['PACK → PACKED', 'CANCEL → CANCELLED']],
  ['PACKED', ['SHIP → SHIPPED', 'OFFER_FOR_PICKUP → READY_FOR_PICKUP', 'CANCEL → CANCELLED']],
  ['SHIPPED', ['SEND_OUT → OUT_FOR_DELIVERY', 'DELIVER → DELIVERED', 'FAIL_DELIVERY → DELIVERY_FAILED', 'LOSE → LOST', 'RETURN_TO_SENDER → RETURNED_TO_SENDER']],
  ['OUT_FOR_DELIVERY', ['DELIVER → DELIVERED', 'FAIL_DELIVERY → DELIVERY_FAILED', 'LOSE → LOST', 'RETURN_TO_SENDER → RETURNED_TO_SENDER']],
  ['DELIVERY_FAILED', ['SEND_OUT → OUT_FOR_DELIVERY', 'DELIVER → DELIVERED', 'TRY_AGAIN → SHIPPED', 'LOSE → LOST', 'RETURN_TO_SENDER → RETURNED_TO_SENDER']],
  ['LOST', ['SEND_OUT → OUT_FOR_DELIVERY', 'DELIVER → DELIVERED', 'RETURN_TO_SENDER → RETURNED_TO_SENDER']],
  ['READY_FOR_PICKUP', ['PICK_UP → PICKED_UP', 'CANCEL → CANCELLED']],
])('a parcel that is %s can take the steps that were agreed on, and no others', (status, steps) => {
  expect(transitionsOf(status).map((transition) => `${transition} → ${afterShipment(status, transition)}`)).toEqual(steps);
});
