import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { Contracts } from './ports.ts';
import { manifestNotFound, manifestRetired, operationsRefused } from './refusals.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * From now on a manifest's operations are answered, and that is told; activating an active one is no error. Refuses
 * with INVALID_ID, MANIFEST_NOT_FOUND and MANIFEST_RETIRED, and with OPERATIONS_REFUSED when the graph or the
 * partner's terms have changed since it was published.
 */
export type ActivateManifest = (input: { readonly manifestId: string }) => Promise<Id<'manifest'>>;

/** Makes the use case. */
export function createActivateManifest({ transact, contracts, now }: { transact: Transact<Stores>; contracts: Contracts; now: () => Date }): ActivateManifest {
  return async ({ manifestId }) => {
    const id = parseId('manifest', manifestId, ['manifestId']);
    return transact(async (stores) => {
      const [found] = await stores.manifests.byIds([id]);
      const partner = found && (await stores.partners.lock(found.partnerId));
      if (!partner) throw manifestNotFound();
      // Locked now: what is read from here on stays.
      const [manifest] = await stores.manifests.byIds([id]);
      if (manifest?.state === 'ACTIVE') return id;
      if (manifest?.state === 'RETIRED') throw manifestRetired();
      const findings = contracts.check(partner.contract, await stores.manifests.operations([id]), partner.costBurst);
      if (findings.some(({ severity }) => severity === 'ERROR')) throw operationsRefused(findings, 'manifestId');
      if (await stores.manifests.move(id, ['PENDING'], 'ACTIVE', now())) await tellChanged(stores, partner.id);
      return id;
    });
  };
}
