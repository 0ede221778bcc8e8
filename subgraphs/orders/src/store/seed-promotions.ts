import type { EntityManager } from 'typeorm';
import { fromDecimal, money } from '@storegraph/kernel/money';
import type { Id } from '@storegraph/kernel/ids';
import { FOUNDED, OPENED } from '@storegraph/sample-shop/clock';
import { createRandom } from '@storegraph/sample-shop/random';
import { sampleId } from '@storegraph/sample-shop/sample-id';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import type { SampleProduct } from '@storegraph/sample-shop/shape';
import type { SampleSize } from '@storegraph/sample-shop/sizes';
import { customerGroupId } from '@storegraph/sample-shop/customer-groups';
import { promotionId } from '@storegraph/sample-shop/promotion-id';
import { CUSTOMER_GROUPS, GIFT_CARDS, PROMOTIONS } from '@storegraph/sample-shop/words/promotions';
import type { SamplePromotion } from '@storegraph/sample-shop/words/promotions';
import type { NewPromotion } from '../domain/promotions/ports.ts';
import type { Amounts } from '../domain/promotions/promotion.ts';
import { EVERYTHING } from '../domain/promotions/evaluation/scope.ts';
import { createGiftCardStore } from './gift-cards/gift-card-store.ts';
import { createMembershipStore } from './promotions/membership-store.ts';
import { createPromotionStore } from './promotions/promotion-store.ts';

/** Fills the tables of promotions, their codes and gift cards, as the sample shop has them. `hash` is what is kept of a gift card's code. */
export async function seedPromotions(manager: EntityManager, hash: (code: string) => string, size: SampleSize = 'ci'): Promise<void> {
  const [promotions, giftCards] = [createPromotionStore(manager), createGiftCardStore(manager)];
  const { products, users } = createSampleShop(size);
  const gift = leastExpensive(products);
  for (const promotion of PROMOTIONS) {
    const kept = toPromotion(promotion, gift);
    await promotions.create(kept);
    if (promotion.codes) await promotions.addCodes(kept.id, promotion.codes, null, kept.createdAt);
  }
  const memberships = createMembershipStore(manager);
  for (const [name, emails] of Object.entries(CUSTOMER_GROUPS)) {
    for (const { id } of users.filter(({ email }) => emails.includes(email))) await memberships.noteGroups(id, [customerGroupId(name)], 1);
  }
  for (const [code, amount, currency] of GIFT_CARDS) {
    await giftCards.issue({
      id: sampleId('gcard', OPENED, createRandom(`gift card ${code}`)), codeHash: hash(code), lastCharacters: code.slice(-5),
      issued: fromDecimal(amount, currency) ?? money(0, currency), expiresAt: undefined, issuedAt: OPENED, issuedBy: undefined,
    });
  }
}

function leastExpensive(products: readonly SampleProduct[]): Id<'var'> {
  const variants = products.filter(({ isPublished }) => isPublished).flatMap(({ variants: each }) => each).filter(({ onHand, allocated }) => onHand - allocated > 5);
  const [least] = variants.toSorted((a, b) => Number(a.prices.EUR - b.prices.EUR));
  if (!least) throw new Error('the sample shop has nothing to give away');
  return least.id;
}

function toPromotion({ name, trigger, group, stacking, customerGroup, from, until, audience, minimumSubtotal, benefit, usageLimit, usageLimitPerCustomer }: SamplePromotion, gift: Id<'var'>): NewPromotion {
  return {
    id: promotionId(name), name, trigger, priority: 0, stacking: stacking ?? 'COMBINABLE', group: group ?? null,
    startsAt: new Date(from), endsAt: until === undefined ? null : new Date(until), scope: EVERYTHING,
    conditions: { audience: audience ?? 'EVERYONE', registeredSince: null, minimumSubtotal: toAmounts(minimumSubtotal ?? {}), minimumQuantity: 0, currency: null, customerGroupIds: customerGroup === undefined ? [] : [customerGroupId(customerGroup)] },
    benefit: benefit.kind === 'AMOUNT' ? { kind: 'AMOUNT', amounts: toAmounts(benefit.amounts) } : benefit.kind === 'GIFT' ? { ...benefit, variantId: gift } : benefit,
    usageLimit: usageLimit ?? null, usageLimitPerCustomer: usageLimitPerCustomer ?? null, createdAt: FOUNDED,
  };
}

const toAmounts = (amounts: Readonly<Record<string, string>>): Amounts =>
  Object.fromEntries(Object.entries(amounts).map(([currency, amount]) => [currency, fromDecimal(amount, currency)?.amountMinor ?? 0n]));
