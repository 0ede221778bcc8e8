import type { Books } from '../books.ts';
import type { Invariant } from '../invariant.ts';

const SERVICES = ['products', 'orders', 'payments'] as const;

/** I7: everything told was sent, and nothing was put aside. */
export const eventsArrive: Invariant = {
  id: 'I7',
  promise: 'every event was sent, and none was put aside',
  async violations({ rows }: Books) {
    const found = await Promise.all(SERVICES.map(async (service) => [
      ...(await rows<{ id: string; subject: string }>(service, `SELECT id, subject FROM outbox WHERE published_at IS NULL AND created_at < now() - interval '5 seconds'`)).map(({ id, subject }) => `${service} did not send ${subject} (${id})`),
      ...(await rows<{ id: string; name: string; error: string }>(service, `SELECT event_id AS id, envelope ->> 'name' AS name, error FROM dead_letter`)).map(({ id, name, error }) => `${service} put ${name} (${id}) aside: ${error}`),
    ]));
    return found.flat();
  },
};
