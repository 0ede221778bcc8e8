import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import { OPENED } from '@storegraph/sample-shop/clock';
import { createRandom } from '@storegraph/sample-shop/random';
import { sampleId } from '@storegraph/sample-shop/sample-id';
import type { SampleShop } from '@storegraph/sample-shop/shape';
import { createDraftStore } from './drafts/draft-store.ts';
import { insertRows } from './seed-checkout.ts';

/** What nobody has ordered yet: drafts that support put together, for a customer and for an e-mail address, and what a customer saved for later. */
export async function seedBegun(manager: EntityManager, { products, users }: Pick<SampleShop, 'products' | 'users'>): Promise<void> {
  const userOf = (name: string) => users.find(({ email }) => email === `${name}@storegraph.example`);
  const [customer, support] = [userOf('ada'), userOf('support')];
  const [first, second, third] = products.filter(({ isPublished }) => isPublished).flatMap(({ variants }) => variants.slice(0, 1));
  if (!customer || !support || !first || !second || !third) throw new Error('the sample shop has nobody to begin an order, or nothing to order');
  const { id: _id, isDefault: _isDefault, ...home } = customer.addresses.find(({ isDefault }) => isDefault) ?? { id: '', isDefault: true };
  const drafts = createDraftStore(manager);
  const lineId = (name: string) => sampleId('dline', OPENED, createRandom(`draft line ${name}`));
  const begun = { currency: 'EUR', createdBy: support.id, createdAt: OPENED, shippingAddress: 'street' in home ? home : undefined, shippingMethodId: undefined, pickupPointId: undefined };
  await drafts.create({
    ...begun, id: sampleId('draft', OPENED, createRandom('draft for a customer')), customerId: customer.id, email: undefined, note: 'Called on Monday about the scratch', discount: undefined,
    lines: [
      { id: lineId('one'), variantId: first.id, quantity: 1, ownPrice: undefined, discount: { kind: 'PERCENT', basisPoints: 1_000, reason: 'A scratch' } },
      { id: lineId('two'), variantId: second.id, quantity: 2, ownPrice: undefined, discount: undefined },
    ],
  });
  await drafts.create({
    ...begun, id: sampleId('draft', OPENED, createRandom('draft for an address')), customerId: undefined, email: 'wren@storegraph.example', note: undefined, discount: undefined, shippingAddress: undefined,
    lines: [{ id: lineId('three'), variantId: third.id, quantity: 1, ownPrice: undefined, discount: undefined }],
  });
  await insertRows(manager, 'saved_line', { id: 'uuid', holder: 'uuid', variant_id: 'uuid', quantity: 'smallint', unit_price_minor: 'bigint', currency: 'text' }, [first, third].map(({ id, prices }, index) => ({
    id: toUuid(sampleId('cline', OPENED, createRandom(`saved line ${index}`))), holder: toUuid(customer.id), variant_id: toUuid(id), quantity: index + 1, unit_price_minor: prices.EUR.toString(), currency: 'EUR',
  })));
}
