import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { currentCause } from '@storegraph/events/cause';
import { currentScope } from '@storegraph/tracing/scope';
import { definitionOf, subjectOf } from '@storegraph/events/catalogue';
import type { Envelope, Outbox, Told } from '@storegraph/events/envelope';

/**
 * An outbox that writes into the transaction of `manager`, so that an event is told exactly
 * when its change is kept. Rejects when the payload does not fit the catalogue.
 */
export function createOutbox(manager: EntityManager, service: string): Outbox {
  const tellAll = async (events: readonly Told[]) => {
    if (events.length === 0) return;
    const envelopes = events.map((told) => seal(told, service));
    await manager.query(
      `INSERT INTO outbox (id, subject, envelope)
       SELECT id, subject, envelope FROM unnest($1::uuid[], $2::text[], $3::jsonb[]) WITH ORDINALITY AS told (id, subject, envelope, place) ORDER BY place`,
      [envelopes.map(({ id }) => id), events.map(({ name, aggregateId }) => subjectOf(name, aggregateId)), envelopes.map((envelope) => JSON.stringify(envelope))],
    );
  };
  return { tell: (told) => tellAll([told]), tellAll };
}

function seal(told: Told, service: string): Envelope {
  const { version, payload } = definitionOf(told.name);
  const cause = currentCause();
  return {
    id: toUuid(newId('evt')),
    name: told.name,
    version,
    aggregateId: told.aggregateId,
    aggregateVersion: told.aggregateVersion,
    occurredAt: new Date().toISOString(),
    correlationId: cause?.correlationId ?? randomUUID(),
    causationId: cause?.causationId ?? null,
    actor: cause?.actor ?? service,
    // Of what is being done now, which may be further on than the cause.
    traceparent: currentScope()?.traceparent ?? null,
    payload: payload.parse(told.payload) as Envelope['payload'],
  };
}
