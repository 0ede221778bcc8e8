import { z } from 'zod';
import { because, currentCause } from '@storegraph/events/cause';
import type { Cause } from '@storegraph/events/cause';
import { layGround } from '@storegraph/groundwork/lay-ground';
import { migrateWith, seedWith } from '@storegraph/groundwork/prepare-database';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { withAdvisoryLock } from '@storegraph/postgres/with-advisory-lock';
import type { Env } from '@storegraph/service/env';
import { repeat } from '@storegraph/service/repeat';
import type { RunningService } from '@storegraph/service/running-service';
import { subgraphEnvironment } from '@storegraph/subgraph/environment';
import { inSpan } from '@storegraph/tracing/span';
import { createAskVoid, createLetGo } from './domain/voids/ask-void.ts';
import { createPaymentMetrics } from './adapters/payment-metrics.ts';
import { paymentIdOf } from './adapters/payment-id.ts';
import { connectProvider } from './adapters/providers.ts';
import { addWebhookRoute } from './adapters/webhook-route.ts';
import { createCapturePayment } from './domain/captures/capture-payment.ts';
import { createCaptureShipped, createFollowShipped } from './domain/captures/capture-shipped.ts';
import { createCloseOrder } from './domain/close-order.ts';
import { createConfirmCapture } from './domain/captures/confirm-capture.ts';
import { createConfirmRefund } from './domain/refunds/confirm-refund.ts';
import { createAllocateGrants, createGrantRefund } from './domain/refunds/grant-refund.ts';
import { createNoteDispute } from './domain/disputes/note-dispute.ts';
import { createSubmitDisputeEvidence } from './domain/disputes/submit-evidence.ts';
import { createRemovePaymentMethod, createSetDefaultPaymentMethod } from './domain/methods/change-payment-method.ts';
import { createSavePaymentMethod } from './domain/methods/save-payment-method.ts';
import { createPruneWebhooks } from './domain/prune-webhooks.ts';
import { createNoteTold, createReceiveWebhook } from './domain/receive-webhook.ts';
import { createRefundPayment } from './domain/refunds/refund-payment.ts';
import { createReconcile } from './domain/reconciliation/reconcile.ts';
import { createRecordRefund } from './domain/refunds/record-refund.ts';
import { createRequestCapture } from './domain/captures/request-capture.ts';
import { createRequestPayment } from './domain/request-payment.ts';
import { createRequestRefund } from './domain/refunds/request-refund.ts';
import { createRequestVoid } from './domain/voids/request-void.ts';
import { returnUrlOf } from './domain/return-url.ts';
import { createRunErrand } from './domain/run-errand.ts';
import { createSettlePayment } from './domain/settle-payment.ts';
import { createVoidPayment } from './domain/voids/void-payment.ts';
import { createListeners } from './events/listeners.ts';
import { access } from './graphql/access.ts';
import { createContext } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { createAccountStore } from './store/account-store.ts';
import { createCaptureStore } from './store/capture-store.ts';
import { createDisputeReads, createDisputeStore } from './store/disputes/dispute-store.ts';
import { entities } from './store/entities.ts';
import { startErrandLoop } from './store/errand-loop.ts';
import { createErrandReads } from './store/errand-reads.ts';
import { createErrandStore } from './store/errand-store.ts';
import { createMethodReads, createMethodStore } from './store/methods/method-store.ts';
import { migrations } from './store/migrations/index.ts';
import { createGrantStore } from './store/grant-store.ts';
import { createPaymentReads } from './store/payment-reads.ts';
import { createPaymentStore } from './store/payment-store.ts';
import { startReconcileLoop } from './store/reconciliation/reconcile-loop.ts';
import { createReconciliationReads, createReconciliationStore } from './store/reconciliation/reconciliation-store.ts';
import { createRefundStore } from './store/refund-store.ts';
import { loadPayments } from './store/load.ts';
import { seedPayments } from './store/seed.ts';
import { createWebhookStore } from './store/webhook-store.ts';

const NAME = 'payments';

const environment = subgraphEnvironment.extend({
  PAYMENT_PROVIDER_URL: z.url({ protocol: /^https?$/ }),
  PAYMENT_PROVIDER: z.enum(['simulated', 'stripe']).default('simulated'),
  PAYMENT_PROVIDER_KEY: z.string().min(1),
  PAYMENT_WEBHOOK_SECRETS: z.string().transform((text) => text.split(',').map((secret) => secret.trim()).filter(Boolean)).pipe(z.array(z.string()).min(1)),
  PAYMENT_MANUAL_CAPTURE: z.string().default('').transform((text) => text.split(',').map((currency) => currency.trim()).filter(Boolean)).pipe(z.array(z.string().regex(/^[A-Z]{3}$/))),
  PAYMENT_PROVIDER_TIMEOUT_MS: z.coerce.number().int().positive().default(5_000),
  PAYMENT_RECONCILE_EVERY_MS: z.coerce.number().int().positive().default(60_000),
  PAYMENT_RECONCILE_LAG_MS: z.coerce.number().int().min(0).default(60_000),
  PAYMENT_RETURN_URL: z.url({ protocol: /^https?$/ }).optional(),
  PAYMENT_ASK_AFTER_MS: z.coerce.number().int().positive().default(5_000),
  PAYMENT_WEBHOOKS_KEPT_DAYS: z.coerce.number().int().min(7).default(30),
});

const PRUNE_EVERY_MS = 3_600_000;

/** Starts the subgraph. Rejects when its environment, database or broker is missing. */
export async function start(env: Env): Promise<RunningService> {
  const ground = await layGround({ name: NAME, environment, env, entities });
  const { settings, metrics, database, manager, warn } = ground;
  const { onRun, onWebhook } = createPaymentMetrics(metrics);
  const now = () => new Date();

  const { provider, movements, webhooks } = connectProvider(settings);
  const backTo = (orderId: Id<'order'>) => returnUrlOf(settings.PAYMENT_RETURN_URL, orderId);
  const transactions = ground.openStores((manager) => ({
    accounts: createAccountStore(manager), payments: createPaymentStore(manager, currentCause),
    captures: createCaptureStore(manager), refunds: createRefundStore(manager), grants: createGrantStore(manager), methods: createMethodStore(manager), disputes: createDisputeStore(manager),
    reconciliations: createReconciliationStore(manager),
    errands: createErrandStore(manager, currentCause), webhooks: createWebhookStore(manager),
  }));
  const { transact } = transactions;

  const requestRefund = createRequestRefund({ newId: () => newId('refund'), now });
  const allocateGrants = createAllocateGrants({ requestRefund });
  const requestCapture = createRequestCapture({ newId: () => newId('capture'), now });
  const requestVoid = createRequestVoid({ now });
  const followShipped = createFollowShipped({ requestCapture, requestVoid });
  const settlePayment = createSettlePayment({ requestRefund, allocateGrants, followShipped, requestVoid, now });
  const confirmCapture = createConfirmCapture({ requestRefund, allocateGrants, now });
  const noteDispute = createNoteDispute({ requestRefund, allocateGrants, newId: () => newId('disp'), now });
  const confirmRefund = createConfirmRefund({ now });
  const reactions = createListeners({
    requestPayment: createRequestPayment({ idOf: paymentIdOf, settlePayment }), closeOrder: createCloseOrder({ requestRefund, requestVoid, now }),
    captureShipped: createCaptureShipped({ requestCapture, followShipped }), grantRefund: createGrantRefund({ allocateGrants, followShipped }), letGo: createLetGo({ followShipped }),
    captureModeOf: (currency) => (settings.PAYMENT_MANUAL_CAPTURE.includes(currency) ? 'MANUAL' : 'AUTOMATIC'),
  });
  await ground.deliver(transactions, reactions);

  const runErrand = createRunErrand({
    provider, reads: createErrandReads(manager), transact, settlePayment, confirmCapture, confirmRefund, noteDispute, askAfterMs: settings.PAYMENT_ASK_AFTER_MS, returnUrlOf: backTo,
  });
  const errands = startErrandLoop({
    dataSource: database.dataSource, warn, onRun, run: (errand, cause) => onBehalfOf(`errand ${errand.kind}`, cause, () => runErrand(errand)),
  });
  const note = createNoteTold({ settlePayment, confirmCapture, confirmRefund, noteDispute });
  const receive = createReceiveWebhook({ transact, note, onBehalfOf: (cause, work) => onBehalfOf('webhook', cause, work) });
  const reconciliation = createReconciliationReads(manager);
  const reconcile = movements && createReconcile({ provider: movements, reads: reconciliation, transact, note, now, lagMs: settings.PAYMENT_RECONCILE_LAG_MS });
  const reconciling = reconcile && startReconcileLoop({
    everyMs: settings.PAYMENT_RECONCILE_EVERY_MS, warn,
    reconcile: async () => void (await withAdvisoryLock(database.dataSource, 'payments: reconciliation', reconcile)),
  });

  const pruneWebhooks = createPruneWebhooks({ transact, now, keptDays: settings.PAYMENT_WEBHOOKS_KEPT_DAYS });
  const stopPruning = repeat({ everyMs: PRUNE_EVERY_MS, work: async () => (await pruneWebhooks()) > 0, warn });

  return ground.serve({
    schemaFolder: new URL('../schema/', import.meta.url), resolvers, access,
    context: createContext({
      refundPayment: createRefundPayment({ transact, requestRefund }), capturePayment: createCapturePayment({ transact, requestCapture }),
      voidPayment: createVoidPayment({ transact, askVoid: createAskVoid({ now }) }),
      recordRefund: createRecordRefund({ transact, confirmRefund, now }),
      submitDisputeEvidence: createSubmitDisputeEvidence({ transact }),
      savePaymentMethod: createSavePaymentMethod({ transact, provider, newId: () => newId('pm'), now }),
      removePaymentMethod: createRemovePaymentMethod({ transact, now }), setDefaultPaymentMethod: createSetDefaultPaymentMethod({ transact }),
    }, createPaymentReads(manager), createMethodReads(manager), createDisputeReads(manager), reconciliation, backTo),
    routes: (app) => addWebhookRoute(app, { ...webhooks, secrets: settings.PAYMENT_WEBHOOK_SECRETS, receive, now, warn, onWebhook }),
    release: [...(reconciling ? [reconciling.stop] : []), stopPruning, errands.stop, provider.close],
  });
}

/** What is done at the provider, and what it did, follows from the request that led to the payment. */
function onBehalfOf<Answer>(what: string, cause: Cause | null | undefined, work: () => Promise<Answer>): Promise<Answer> {
  if (!cause) return work();
  const start = { service: NAME, name: what, kind: 'internal', parent: cause.traceparent } as const;
  return inSpan(start, ({ traceparent }) => because({ ...cause, actor: NAME, traceparent }, work));
}

/** Brings the database up to date, as its owner. */
export const migrate = migrateWith(migrations);

/** Fills an empty database with the sample shop. */
export const seed = seedWith({ entities, sample: seedPayments, load: loadPayments });
