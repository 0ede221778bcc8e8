import { everyone, forTypes, only } from '@storegraph/subgraph/access';
import type { Rule } from '@storegraph/subgraph/access';

const support = only('SUPPORT');

/** Who reads drafts; what a payment link is for is shown to whoever knows its token. */
export const draftQueries: Readonly<Record<string, Rule>> = { draftOrder: support, draftOrders: support, paymentLink: everyone, previewOrderEdit: support };

/** Who puts orders together, and who pays them. */
export const draftMutations: Readonly<Record<string, Rule>> = {
  createDraftOrder: support, updateDraftOrder: support, deleteDraftOrder: support, completeDraftOrder: support,
  createPaymentLink: support, payOrderByLink: everyone, recordOrderPayment: only('SUPPORT', 'FINANCE'), editOrder: support,
};

/** These are reached only through what was let through above, or through orders, which let through whom they may. */
export const draftTypes = forTypes([
  'DraftOrder', 'DraftOrderLine', 'ManualDiscount', 'DraftOrderProblem', 'DraftOrderConnection', 'DraftOrderEdge', 'ManualDiscountPart', 'OwnPrice', 'PaymentLink', 'PaymentLinkLine', 'OrderEdit', 'OrderEditPieces', 'OrderEditPreview', 'OrderEditPreviewLine',
  ...Object.keys(draftMutations).map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`).flatMap((mutation) => [`${mutation}Payload`, `${mutation}Error`]),
], everyone);

const staff = only('SUPPORT', 'FULFILMENT', 'FINANCE');

/** What of an order only staff see. */
export const staffOfOrder: Readonly<Record<string, Rule>> = { placedBy: staff, paymentLinkExpiresAt: staff };
/** What of its lines only staff see. */
export const staffOfLine: Readonly<Record<string, Rule>> = { ownPrice: staff };
