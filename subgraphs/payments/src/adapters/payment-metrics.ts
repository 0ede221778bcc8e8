import type { Metrics } from '@storegraph/service/metrics';

/** What happens at the provider, counted. */
export interface PaymentMetrics {
  readonly onRun: (kind: string, outcome: string) => void;
  readonly onWebhook: (verdict: string) => void;
}

/** Counts errands to the provider and webhooks from it. `wrong-amount` and `bad-signature` are worth an alert. */
export function createPaymentMetrics(metrics: Metrics): PaymentMetrics {
  const errands = metrics.counter('storegraph_payment_errands_total', 'Errands to the payment provider, by what became of them.', ['kind', 'outcome']);
  const webhooks = metrics.counter('storegraph_payment_webhooks_total', 'Webhooks of the payment provider, by what became of them.', ['verdict']);
  return {
    onRun: (kind, outcome) => errands.inc({ kind, outcome }),
    onWebhook: (verdict) => webhooks.inc({ verdict }),
  };
}
