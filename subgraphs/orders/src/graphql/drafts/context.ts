import type { Id } from '@storegraph/kernel/ids';
import type { PageRequest } from '@storegraph/kernel/page';
import { createLoad, createLoadMany } from '@storegraph/subgraph/loader';
import type { Connection } from '@storegraph/subgraph/connection';
import type { GuestTokens } from '../../domain/cart/cart-holder.ts';
import type { TermsRequest } from '../../domain/checkout/ports.ts';
import type { Terms } from '../../domain/checkout/terms.ts';
import type { Draft } from '../../domain/drafts/draft.ts';
import type { DraftFilter, DraftKey, DraftReads, OrderManualDiscount, OrderOwnPrice } from '../../domain/drafts/ports.ts';
import { quoteDraft, termsOfDraft } from '../../domain/drafts/quote-draft.ts';
import type { DraftQuote } from '../../domain/drafts/quote-draft.ts';
import type { DraftUseCases } from '../../domain/drafts/use-cases.ts';
import type { OpenLink, PaymentLink, PaymentLinkReads } from '../../domain/payment-links/ports.ts';

export type DraftConnection = Connection<Draft>;

/** What drafts and payment links are read with. */
export interface DraftContextReads {
  readonly drafts: DraftReads;
  readonly paymentLinks: PaymentLinkReads;
}

/** What a request's resolvers work with about drafts and payment links; what it loads is loaded once. */
export function createDraftContext(useCases: DraftUseCases, { drafts, paymentLinks }: DraftContextReads, termsAt: (asked: TermsRequest) => Promise<Terms>, tokens: GuestTokens, now: () => Date) {
  const quotes = new WeakMap<Draft, Promise<DraftQuote>>();
  const quote = async (draft: Draft): Promise<DraftQuote> => quoteDraft(draft, await termsAt(termsOfDraft(draft)), now());
  const linkWith = (withPaid: boolean) => createLoad<string, OpenLink & { readonly tokenHash: string }>((hashes) => paymentLinks.open(hashes, now(), withPaid), ({ tokenHash }) => tokenHash);
  const [link, anyLink] = [linkWith(false), linkWith(true)];
  return {
    ...useCases,
    byId: createLoad(drafts.byIds, ({ id }: Draft) => id),
    list: (filter: DraftFilter, page: PageRequest<DraftKey>) => drafts.list(filter, page),
    count: drafts.count,
    /** What a draft comes to; counted once a request. */
    quote: (draft: Draft): Promise<DraftQuote> => {
      const known = quotes.get(draft) ?? quote(draft);
      quotes.set(draft, known);
      return known;
    },
    discountsOf: createLoadMany(drafts.discountsOf, ({ orderId }: OrderManualDiscount) => orderId),
    ownPrice: createLoad(drafts.ownPricesOf, ({ lineId }: OrderOwnPrice) => lineId),
    placer: createLoad(drafts.placersOf, ({ orderId }: { readonly orderId: Id<'order'>; readonly placedBy: Id<'user'> }) => orderId),
    link: (token: string, withPaid = false) => (withPaid ? anyLink : link)(tokens.hash(token)),
    linkOf: createLoad(paymentLinks.ofOrders, ({ orderId }: PaymentLink) => orderId),
  };
}
