import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { parseLabel } from './parse-terms.ts';
import type { ApiKeys } from './ports.ts';
import { partnerNotFound, tooManyApiKeys } from './refusals.ts';
import { tellChanged } from './tell-changed.ts';

/** How many of a partner's API keys count at once. */
const MAX_API_KEYS = 10;

/** For whom, and what the key is recognised by. */
export interface IssueApiKeyInput {
  readonly partnerId: string;
  readonly label: string;
  readonly idempotencyKey: string | undefined;
}

/** The key, and its secret, which is told this once. */
export interface IssuedApiKey {
  readonly id: Id<'key'>;
  /** Undefined when this call came before: who lost the first answer revokes the key and issues another. */
  readonly secret: string | undefined;
}

/**
 * Makes an API key and tells of it. Refuses with INVALID_ID, PARTNER_NOT_FOUND, INVALID_LABEL, TOO_MANY_API_KEYS,
 * INVALID_IDEMPOTENCY_KEY and IDEMPOTENCY_CONFLICT.
 */
export type IssueApiKey = (caller: Caller, input: IssueApiKeyInput) => Promise<IssuedApiKey>;

/** The secret is no part of what is kept for a repeated call: it is kept nowhere. */
export function createIssueApiKey(deps: { transact: Transact<Stores>; apiKeys: ApiKeys; newId: () => Id<'key'>; now: () => Date }): IssueApiKey {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const userId = requireUser(caller);
    const partnerId = parseId('partner', input.partnerId, ['partnerId']);
    const label = parseLabel(input.label);
    const { secret, prefix, hash } = deps.apiKeys.create();
    const newId = deps.newId();
    const id = await deps.transact((stores) =>
      stores.idempotency.once({ actor: userId, operation: 'issueApiKey', key, input }, async () => {
        if (!(await stores.partners.lock(partnerId))) throw partnerNotFound();
        const apiKey = { id: newId, partnerId, prefix, hash, label, createdAt: deps.now(), lastUsedAt: null, revokedAt: null };
        if (!(await stores.apiKeys.add(apiKey, MAX_API_KEYS))) throw tooManyApiKeys(MAX_API_KEYS);
        await tellChanged(stores, partnerId);
        return newId;
      }),
    );
    return { id, secret: id === newId ? secret : undefined };
  };
}
