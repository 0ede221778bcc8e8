import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { createMakeLink } from '../payment-links/make-link.ts';
import { createPayByLink } from '../payment-links/pay-by-link.ts';
import { createRecordPayment } from '../payment-links/record-payment.ts';
import type { Stores } from '../ports.ts';
import { createCompleteDraft } from './complete-draft.ts';
import { createManageDrafts } from './manage-drafts.ts';

/** What is done with drafts, and how what became of them is paid. */
export type DraftUseCases = ReturnType<typeof createDraftUseCases>;

/** Makes all of it. */
export const createDraftUseCases = (deps: {
  transact: Transact<Stores>; tokens: GuestTokens; now: () => Date; payWithinMs: number;
  newId: <K extends 'draft' | 'dline' | 'order' | 'oline' | 'plink' | 'onote' | 'user'>(kind: K) => Id<K>;
}) => ({
  ...createManageDrafts(deps),
  complete: createCompleteDraft(deps),
  makeLink: createMakeLink(deps),
  payByLink: createPayByLink(deps),
  recordPayment: createRecordPayment(deps),
});
