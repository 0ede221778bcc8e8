import { createSimulatedProvider } from './simulated-provider.ts';
import { createStripeProvider } from './stripe/stripe-provider.ts';
import { readWebhook } from './wire.ts';

/** Where a provider is and how it is spoken to. */
export interface ProviderSettings {
  readonly PAYMENT_PROVIDER: 'simulated' | 'stripe';
  readonly PAYMENT_PROVIDER_URL: string;
  readonly PAYMENT_PROVIDER_KEY: string;
  readonly PAYMENT_PROVIDER_TIMEOUT_MS: number;
}

/** The provider, how its webhooks come and how what it did is listed. */
export function connectProvider(settings: ProviderSettings) {
  const options = { url: settings.PAYMENT_PROVIDER_URL, apiKey: settings.PAYMENT_PROVIDER_KEY, timeoutMs: settings.PAYMENT_PROVIDER_TIMEOUT_MS };
  if (settings.PAYMENT_PROVIDER === 'stripe') {
    const provider = createStripeProvider(options);
    const read = async (content: unknown) => (await provider.toTold(content)) ?? ('ignored' as const);
    return { provider, movements: provider, webhooks: { path: '/webhooks/stripe', header: 'stripe-signature', read } };
  }
  const provider = createSimulatedProvider(options);
  return { provider, movements: provider, webhooks: { path: '/webhooks/simulated', header: 'provider-signature', read: async (content: unknown) => readWebhook(content) } };
}
