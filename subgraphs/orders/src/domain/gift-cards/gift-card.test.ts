import { expect, it } from '@jest/globals';
import { money } from '@storegraph/kernel/money';
import { MAX_GIFT_CARDS, isUsable, sharesOf } from './gift-card.ts';
import type { GiftCard } from './gift-card.ts';

const NOW = new Date('2026-11-01T00:00:00Z');
const card = (balance: bigint, expiresAt?: Date): GiftCard => ({ id: 'gcard_1', lastCharacters: 'ABCDE', issued: money(10_000n, 'EUR'), balance: money(balance, 'EUR'), expiresAt, issuedAt: NOW });

it.each<[string, readonly GiftCard[], bigint, readonly bigint[]]>([
  ['one that has enough pays all', [card(5_000n)], 1_999n, [1_999n]],
  ['one that has less pays what it has', [card(500n)], 1_999n, [500n]],
  ['the second pays what the first leaves', [card(500n), card(5_000n)], 1_999n, [500n, 1_499n]],
  ['the third pays nothing when nothing is left', [card(500n), card(1_499n), card(1n)], 1_999n, [500n, 1_499n, 0n]],
  ['one that expires now pays nothing', [card(500n, NOW), card(500n)], 400n, [0n, 400n]],
  ['nothing is paid of nothing', [card(500n)], 0n, [0n]],
])('of several cards %s', (_what, cards, total, shares) => {
  expect(sharesOf(cards, total, NOW)).toEqual(shares);
});

it.each([[card(1n), true], [card(0n), false], [card(1n, NOW), false], [card(1n, new Date(NOW.getTime() + 1)), true]])('a card can be paid with as long as it has money and time', (each, expected) => {
  expect(isUsable(each, NOW)).toBe(expected);
});

it('five pay for a cart, and no more', () => expect(MAX_GIFT_CARDS).toBe(5));
