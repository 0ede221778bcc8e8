import type { Cause } from '@storegraph/events/cause';
import type { Transact } from '@storegraph/kernel/transact';
import type { ConfirmCapture } from './captures/confirm-capture.ts';
import type { ConfirmRefund } from './refunds/confirm-refund.ts';
import type { ProviderDispute } from './disputes/dispute.ts';
import type { NoteDispute } from './disputes/note-dispute.ts';
import type { Stores, Verdict } from './ports.ts';
import type { Charge, ProviderCapture, ProviderRefund } from './provider.ts';
import type { SettlePayment } from './settle-payment.ts';

/** What the provider tells of, each by the one path that notes it. */
export type Told = { readonly charge: Charge } | { readonly capture: ProviderCapture } | { readonly refund: ProviderRefund }
  | { readonly dispute: ProviderDispute };

/** What the provider calls back with. */
export interface Webhook {
  /** The provider's id of the event: the same for every delivery of it. */
  readonly id: string;
  readonly told: Told;
  /** As it came, to be kept. */
  readonly body: unknown;
}

/**
 * Notes a webhook and does what it says, in one transaction, once. What was refused or not understood is kept
 * and tried anew with each delivery: the payment may come to be known.
 */
export type ReceiveWebhook = (webhook: Webhook) => Promise<Verdict>;

/** The provider's key of the charge, capture or refund that is told of. */
export function keyOfTold(told: Told): string {
  if ('charge' in told) return told.charge.key;
  if ('capture' in told) return told.capture.key;
  return 'dispute' in told ? told.dispute.chargeKey : told.refund.key;
}

/** Notes what the provider tells, whatever it is about. */
export type NoteTold = (stores: Stores, told: Told) => Promise<Verdict>;

/** Makes it. */
export function createNoteTold(deps: { settlePayment: SettlePayment; confirmCapture: ConfirmCapture; confirmRefund: ConfirmRefund; noteDispute: NoteDispute }): NoteTold {
  return (stores, told) => {
    if ('charge' in told) return deps.settlePayment(stores, told.charge);
    if ('capture' in told) return deps.confirmCapture(stores, told.capture);
    if ('dispute' in told) return deps.noteDispute(stores, told.dispute);
    return deps.confirmRefund(stores, told.refund);
  };
}

/** What receiving webhooks needs; `onBehalfOf` has what follows say what it follows from. */
export interface ReceiveWebhookDeps {
  readonly transact: Transact<Stores>;
  readonly note: NoteTold;
  readonly onBehalfOf: (cause: Cause | undefined, work: () => Promise<Verdict>) => Promise<Verdict>;
}

/** Makes the use case. */
export function createReceiveWebhook({ transact, note, onBehalfOf }: ReceiveWebhookDeps): ReceiveWebhook {
  return (webhook) =>
    transact(async (stores) => {
      const noted = await stores.webhooks.note(webhook);
      return onBehalfOf(noted.cause, async () => {
        if (noted.verdict === 'settled') return 'settled';
        const verdict = await note(stores, webhook.told);
        await stores.webhooks.judge(webhook.id, verdict);
        return verdict;
      });
    });
}
