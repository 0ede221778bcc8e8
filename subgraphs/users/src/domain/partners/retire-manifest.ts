import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { manifestNotFound } from './refusals.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * From now on a manifest's operations are refused, unless another active one has them, and that is told; retiring a
 * retired one is no error. Refuses with INVALID_ID and MANIFEST_NOT_FOUND.
 */
export type RetireManifest = (input: { readonly manifestId: string }) => Promise<Id<'manifest'>>;

/** Makes the use case. */
export function createRetireManifest({ transact, now }: { transact: Transact<Stores>; now: () => Date }): RetireManifest {
  return async ({ manifestId }) => {
    const id = parseId('manifest', manifestId, ['manifestId']);
    return transact(async (stores) => {
      const [manifest] = await stores.manifests.byIds([id]);
      if (!manifest) throw manifestNotFound();
      await stores.partners.lock(manifest.partnerId);
      if (await stores.manifests.move(id, ['PENDING', 'ACTIVE'], 'RETIRED', now())) await tellChanged(stores, manifest.partnerId);
      return id;
    });
  };
}
