import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { parseTerms } from './parse-terms.ts';
import type { PartnerTerms } from './partner.ts';
import type { Contracts } from './ports.ts';
import { nameTaken } from './refusals.ts';
import { tellChanged } from './tell-changed.ts';

/** What is agreed, checked here. */
export interface CreatePartnerInput extends PartnerTerms {
  readonly idempotencyKey: string | undefined;
}

/**
 * Keeps a new partner, tells of it and answers its id. Refuses with INVALID_NAME, NAME_TAKEN, UNKNOWN_CONTRACT,
 * INVALID_BUDGET, INVALID_IDEMPOTENCY_KEY and IDEMPOTENCY_CONFLICT.
 */
export type CreatePartner = (caller: Caller, input: CreatePartnerInput) => Promise<Id<'partner'>>;

/** Makes the use case. */
export function createCreatePartner(deps: { transact: Transact<Stores>; contracts: Contracts; newId: () => Id<'partner'>; now: () => Date }): CreatePartner {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const userId = requireUser(caller);
    const terms = parseTerms(input, deps.contracts);
    return deps.transact((stores) =>
      stores.idempotency.once({ actor: userId, operation: 'createPartner', key, input }, async () => {
        const id = deps.newId();
        if (!(await stores.partners.add({ ...terms, id, status: 'ACTIVE', version: 0, createdAt: deps.now() }))) throw nameTaken();
        await tellChanged(stores, id);
        return id;
      }),
    );
  };
}
