import { describe, expect, it } from '@jest/globals';
import type { ShippingOffer } from '../shipping/shipping-method.ts';
import { agreeOnShipping, chooseShipping, parseChoice } from './shipping-choice.ts';
import type { ShippingChoice, ShippingProblemCode } from './shipping-choice.ts';
import type { Terms } from './terms.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const offer = (name: string, more: Partial<ShippingOffer> = {}): ShippingOffer => ({
  id: `smeth_${name}`, zoneCode: 'eu', code: name, name, carrier: 'Post', taxCategory: 'STANDARD', isDefault: false, isPickup: false, maxGrams: null, minDays: 1, maxDays: 2, position: 0, rates: [], priceMinor: 490n, ...more,
});
const [STANDARD, EXPRESS, BOX] = [offer('standard', { isDefault: true }), offer('express'), offer('box', { isPickup: true, carrier: 'Box' })];
const booked = (more: object = {}) => ({ slotId: 'slot_1', zoneCode: 'eu', expiresAt: new Date(NOW.getTime() + 1), ...more }) as unknown as Terms['booking'];
const point = (carrier: string) => ({ id: 'point_1', carrier }) as unknown as Terms['pickupPoint'];

const choose = (choice: Partial<ShippingChoice>, { offers = [STANDARD, EXPRESS, BOX], ...terms }: Partial<Terms> & { offers?: readonly ShippingOffer[] } = {}) =>
  chooseShipping(offers, { methodId: undefined, pickupPointId: undefined, slotId: undefined, ...choice }, { pickupPoint: undefined, booking: undefined, zoneCode: 'eu', ...terms }, NOW);

describe('how a basket is sent', () => {
  it.each<[string, Partial<ShippingChoice>, Parameters<typeof choose>[1], string | undefined, ShippingProblemCode[]]>([
    ['as usual where nobody chose', {}, {}, 'smeth_standard', []],
    ['as was chosen', { methodId: 'smeth_express' }, {}, 'smeth_express', []],
    ['as usual, which is told, where what was chosen cannot be had', { methodId: 'smeth_train' }, {}, 'smeth_standard', ['SHIPPING_METHOD_UNAVAILABLE']],
    ['not at all where nothing carries it', {}, { offers: [] }, undefined, ['NOT_DELIVERABLE']],
    ['not at all where nothing carries it, whatever was chosen', { methodId: 'smeth_express' }, { offers: [] }, undefined, ['NOT_DELIVERABLE']],
    ['not before somebody chose, where nothing comes to the door', {}, { offers: [BOX] }, undefined, ['SHIPPING_METHOD_UNAVAILABLE']],
    ['to a point that is still to be chosen', { methodId: 'smeth_box' }, {}, 'smeth_box', ['PICKUP_POINT_REQUIRED']],
    ['to the point that was chosen', { methodId: 'smeth_box', pickupPointId: 'point_1' }, { pickupPoint: point('Box') }, 'smeth_box', []],
    ['not to a point of another carrier', { methodId: 'smeth_box', pickupPointId: 'point_1' }, { pickupPoint: point('Post') }, 'smeth_box', ['PICKUP_POINT_UNAVAILABLE']],
    ['not to a point that is gone', { methodId: 'smeth_box', pickupPointId: 'point_1' }, {}, 'smeth_box', ['PICKUP_POINT_UNAVAILABLE']],
    ['not to a point by what comes to the door', { methodId: 'smeth_express', pickupPointId: 'point_1' }, { pickupPoint: point('Post') }, 'smeth_express', ['PICKUP_POINT_UNAVAILABLE']],
    ['nowhere, though the point is there, where nothing carries it', { pickupPointId: 'point_1' }, { pickupPoint: point('Box'), offers: [] }, undefined, ['NOT_DELIVERABLE']],
    ['in the slot that is kept', { slotId: 'slot_1' }, { booking: booked() }, 'smeth_standard', []],
    ['not in a slot whose time is over', { slotId: 'slot_1' }, { booking: booked({ expiresAt: NOW }) }, 'smeth_standard', ['DELIVERY_SLOT_GONE']],
    ['not in a slot that is not kept', { slotId: 'slot_1' }, {}, 'smeth_standard', ['DELIVERY_SLOT_GONE']],
    ['not in another slot than is kept', { slotId: 'slot_1' }, { booking: booked({ slotId: 'slot_2' }) }, 'smeth_standard', ['DELIVERY_SLOT_GONE']],
    ['not in a slot of elsewhere', { slotId: 'slot_1' }, { booking: booked({ zoneCode: 'us' }) }, 'smeth_standard', ['DELIVERY_SLOT_GONE']],
    ['not in a slot to a point', { slotId: 'slot_1', methodId: 'smeth_box', pickupPointId: 'point_1' }, { booking: booked(), pickupPoint: point('Box') }, 'smeth_box', ['DELIVERY_SLOT_GONE']],
    ['in no slot where none was chosen', {}, { booking: booked({ expiresAt: NOW }) }, 'smeth_standard', []],
  ])('is %s', (_how, choice, terms, id, problems) => {
    const chosen = choose(choice, terms);
    expect([chosen.offer?.id, chosen.problems]).toEqual([id, problems]);
    if (problems[0]) expect(() => agreeOnShipping(chosen)).toThrow(expect.objectContaining({ code: problems[0] }));
    else expect(() => agreeOnShipping(chosen)).not.toThrow();
  });

  it.each([['shippingMethodId'], ['pickupPointId']] as const)('is refused by the field in which no id is sent: %s', (field) => {
    expect(() => parseChoice({ [field]: 'x' })).toThrow(expect.objectContaining({ code: 'INVALID_ID', field: [field] }));
  });

  it('is read from what a client chose', () => {
    const [methodId, pickupPointId] = ['smeth_01h455vb4pex5vsknk084sn02q', 'point_01h455vb4pex5vsknk084sn02q'];
    expect([parseChoice({ shippingMethodId: methodId, pickupPointId }), parseChoice({ shippingMethodId: null })]).toEqual([{ methodId, pickupPointId }, { methodId: undefined, pickupPointId: undefined }]);
  });
});
