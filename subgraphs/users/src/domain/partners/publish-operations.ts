import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { parseLabel } from './parse-terms.ts';
import type { Contracts, ReadManifest } from './ports.ts';
import { operationIdTaken, operationsRefused, partnerNotFound } from './refusals.ts';
import { tellChanged } from './tell-changed.ts';

/** Whose, and what the partner's tools wrote. */
export interface PublishOperationsInput {
  readonly partnerId: string;
  readonly manifest: string;
  readonly label: string;
  readonly idempotencyKey: string | undefined;
}

/**
 * Keeps a manifest as PENDING, with what is to be said of its operations, and tells of it. Refuses with INVALID_ID,
 * PARTNER_NOT_FOUND, INVALID_LABEL, INVALID_MANIFEST, OPERATION_ID_TAKEN, INVALID_IDEMPOTENCY_KEY and
 * IDEMPOTENCY_CONFLICT, and with OPERATIONS_REFUSED when an operation would be: then nothing is kept.
 */
export type PublishOperations = (caller: Caller, input: PublishOperationsInput) => Promise<Id<'manifest'>>;

/** What publishing needs. */
export interface PublishOperationsDeps {
  readonly transact: Transact<Stores>;
  readonly contracts: Contracts;
  readonly readManifest: ReadManifest;
  readonly newId: () => Id<'manifest'>;
  readonly now: () => Date;
}

/** The partner is locked while its operations are checked: its contract is then what it is when they are kept. */
export function createPublishOperations(deps: PublishOperationsDeps): PublishOperations {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const userId = requireUser(caller);
    const partnerId = parseId('partner', input.partnerId, ['partnerId']);
    const label = parseLabel(input.label);
    const { format, operations } = deps.readManifest(input.manifest);
    return deps.transact((stores) =>
      stores.idempotency.once({ actor: userId, operation: 'publishOperations', key, input }, async () => {
        const partner = await stores.partners.lock(partnerId);
        if (!partner) throw partnerNotFound();
        const findings = deps.contracts.check(partner.contract, operations, partner.costBurst);
        if (findings.some(({ severity }) => severity === 'ERROR')) throw operationsRefused(findings, 'manifest');
        const conflicts = await stores.manifests.conflicts(partnerId, operations);
        if (conflicts.length > 0) throw operationIdTaken(conflicts);
        const id = deps.newId();
        await stores.manifests.add({ id, partnerId, label, format, state: 'PENDING', findings, createdAt: deps.now(), activatedAt: null, retiredAt: null }, operations);
        await tellChanged(stores, partnerId);
        return id;
      }),
    );
  };
}
