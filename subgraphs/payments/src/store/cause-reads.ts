import type { EntityManager } from 'typeorm';
import type { Cause } from '@storegraph/events/cause';
import { toUuid } from '@storegraph/kernel/ids';
import { parseCaptureKey, parseChargeKey, parseRefundKey } from '../domain/provider-keys.ts';

/** Reads because of what the payment behind a provider's key was asked for, so that what follows from it can say so. */
export function createCauseReads(manager: EntityManager): (providerKey: string) => Promise<Cause | undefined> {
  return async (providerKey) => {
    const [charge, part] = [parseChargeKey(providerKey), parseRefundKey(providerKey) ?? parseCaptureKey(providerKey)];
    const [row] = await manager.query<{ cause: Cause | null }[]>(
      'SELECT cause FROM payment WHERE (order_id = $1 AND attempt = $2) OR id = $3',
      [charge ? toUuid(charge.orderId) : null, charge?.attempt ?? null, part ? toUuid(part.paymentId) : null],
    );
    return row?.cause ?? undefined;
  };
}
