import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { parseTerms } from './parse-terms.ts';
import type { PartnerStatus } from './partner.ts';
import type { Contracts } from './ports.ts';
import { nameTaken, operationsRefused, partnerNotFound } from './refusals.ts';
import { tellChanged } from './tell-changed.ts';

/** Which partner, and what is different from now on; what is undefined stays as it is. */
export interface UpdatePartnerInput {
  readonly partnerId: string;
  readonly name: string | undefined;
  readonly contract: string | undefined;
  readonly costPerSecond: number | undefined;
  readonly costBurst: number | undefined;
  readonly status: PartnerStatus | undefined;
}

/**
 * Changes what is agreed with a partner, suspends it or lets it in again, and tells of it. Refuses with INVALID_ID,
 * PARTNER_NOT_FOUND, INVALID_NAME, NAME_TAKEN, UNKNOWN_CONTRACT and INVALID_BUDGET, and with OPERATIONS_REFUSED when
 * its active operations would not be answered under the new terms.
 */
export type UpdatePartner = (input: UpdatePartnerInput) => Promise<Id<'partner'>>;

/** Makes the use case. */
export function createUpdatePartner({ transact, contracts }: { transact: Transact<Stores>; contracts: Contracts }): UpdatePartner {
  return async ({ partnerId, status, ...changes }) => {
    const id = parseId('partner', partnerId, ['partnerId']);
    return transact(async (stores) => {
      const before = await stores.partners.lock(id);
      if (!before) throw partnerNotFound();
      const terms = parseTerms({
        name: changes.name ?? before.name, contract: changes.contract ?? before.contract,
        costPerSecond: changes.costPerSecond ?? before.costPerSecond, costBurst: changes.costBurst ?? before.costBurst,
      }, contracts);
      const isTighter = terms.contract !== before.contract || terms.costBurst < before.costBurst;
      const findings = isTighter ? contracts.check(terms.contract, await stores.manifests.active(id), terms.costBurst) : [];
      if (findings.some(({ severity }) => severity === 'ERROR')) throw operationsRefused(findings, terms.contract === before.contract ? 'costBurst' : 'contract');
      if (!(await stores.partners.change({ ...before, ...terms, status: status ?? before.status }))) throw nameTaken();
      await tellChanged(stores, id);
      return id;
    });
  };
}
