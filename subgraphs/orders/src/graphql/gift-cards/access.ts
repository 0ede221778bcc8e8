import { everyone, forTypes, only } from '@storegraph/subgraph/access';

const issuers = only('SUPPORT', 'FINANCE');

/** Who reads gift cards; a card's balance is shown to whoever knows its code. */
export const giftCardQueries = { giftCard: issuers, giftCards: issuers, giftCardBalance: everyone };

/** Who issues them and pays with them. */
export const giftCardMutations = { issueGiftCard: issuers, applyGiftCard: everyone, removeGiftCard: everyone };

/** These are reached only through what was let through above. */
export const giftCardTypes = forTypes([
  'GiftCard', 'GiftCardEntry', 'GiftCardConnection', 'GiftCardEdge', 'GiftCardBalance', 'CartGiftCard', 'OrderGiftCard',
  ...['IssueGiftCard', 'ApplyGiftCard', 'RemoveGiftCard'].flatMap((mutation) => [`${mutation}Payload`, `${mutation}Error`]),
], everyone);
