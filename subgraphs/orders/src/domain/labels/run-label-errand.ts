import type { Transact } from '@storegraph/kernel/transact';
import { takeStep } from '../order/take-step.ts';
import type { Stores } from '../ports.ts';
import type { LabelErrand, LabelQueue, MadeLabel, ParcelCarrier } from './ports.ts';

/** Does what the carrier has to do next, outside of any transaction; false when nothing is due. What it rejects with is tried again when its lease is over. */
export type RunLabelErrand = () => Promise<boolean>;

/** Makes the use case. */
export function createRunLabelErrand({ transact, queue, carrier, now }: { transact: Transact<Stores>; queue: LabelQueue; carrier: ParcelCarrier; now: () => Date }): RunLabelErrand {
  const keep = (errand: LabelErrand, made: MadeLabel): Promise<void> =>
    transact(async (stores) => {
      const order = await stores.shipments.lock(errand.orderId);
      const [shipment] = await stores.shipments.byIds([errand.shipmentId]);
      const at = now();
      // Called off meanwhile, it is to be taken back: that is an errand of its own by now.
      if (!order || !shipment || !(await stores.labels.settle(errand, { status: 'MADE', url: made.labelUrl, madeAt: at }))) return;
      const { carrier: by, trackingNumber, trackingUrl } = made;
      await stores.shipments.change(shipment.id, { status: shipment.status, at, carrier: by, trackingNumber, trackingUrl });
      const change = { at, actor: 'carrier', trackingNumber, subject: shipment.id, detail: trackingNumber };
      await takeStep(stores, order.id, 'parcel-moved', change, { shipmentId: shipment.id, shipmentStatus: shipment.status });
    });

  const make = async (errand: LabelErrand): Promise<void> => {
    const { shipmentId: key, service, reference, country, postalCode } = errand;
    const answer = await carrier.makeLabel({ key, service, reference, country, postalCode });
    if (!('refused' in answer)) return keep(errand, answer);
    await transact(({ labels }) => labels.settle(errand, { status: 'REFUSED', reason: answer.refused }));
  };

  const takeBack = async (errand: LabelErrand): Promise<void> => {
    await carrier.voidLabel(errand.shipmentId);
    await transact(({ labels }) => labels.settle(errand, { status: 'VOIDED' }));
  };

  return async () => {
    const errand = await queue.next();
    if (!errand) return false;
    await (errand.status === 'REQUESTED' ? make(errand) : takeBack(errand));
    return true;
  };
}
