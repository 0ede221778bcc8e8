import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { apiKeyNotFound } from './refusals.ts';
import { tellChanged } from './tell-changed.ts';

/** From now on an API key does not count, and that is told. Revoking one that is revoked is no error. Refuses with INVALID_ID and API_KEY_NOT_FOUND. */
export type RevokeApiKey = (input: { readonly apiKeyId: string }) => Promise<Id<'key'>>;

/** Makes the use case. */
export function createRevokeApiKey({ transact, now }: { transact: Transact<Stores>; now: () => Date }): RevokeApiKey {
  return async ({ apiKeyId }) => {
    const id = parseId('key', apiKeyId, ['apiKeyId']);
    return transact(async (stores) => {
      const [apiKey] = await stores.apiKeys.byIds([id]);
      if (!apiKey) throw apiKeyNotFound();
      await stores.partners.lock(apiKey.partnerId);
      if (await stores.apiKeys.revoke(id, now())) await tellChanged(stores, apiKey.partnerId);
      return id;
    });
  };
}
