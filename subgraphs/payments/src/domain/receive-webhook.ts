import type { Transact } from '@storegraph/kernel/transact';
import type { ConfirmRefund } from './confirm-refund.ts';
import type { Charge, ProviderRefund, Stores, Verdict } from './ports.ts';
import type { SettlePayment } from './settle-payment.ts';

/** What the provider calls back with. */
export interface Webhook {
  /** The provider's id of the event: the same for every delivery of it. */
  readonly id: string;
  readonly told: { readonly charge: Charge } | { readonly refund: ProviderRefund };
  /** As it came, to be kept. */
  readonly body: unknown;
}

/**
 * Notes a webhook and does what it says, in one transaction, once. What was refused or not understood is kept
 * and tried anew with each delivery: the payment may come to be known.
 */
export type ReceiveWebhook = (webhook: Webhook) => Promise<Verdict>;

/** Makes the use case. */
export function createReceiveWebhook(deps: { transact: Transact<Stores>; settlePayment: SettlePayment; confirmRefund: ConfirmRefund }): ReceiveWebhook {
  return (webhook) =>
    deps.transact(async (stores) => {
      if ((await stores.webhooks.note(webhook)) === 'settled') return 'settled';
      const { told } = webhook;
      const verdict = 'charge' in told ? await deps.settlePayment(stores, told.charge) : await deps.confirmRefund(stores, told.refund);
      await stores.webhooks.judge(webhook.id, verdict);
      return verdict;
    });
}
