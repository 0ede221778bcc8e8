import type { Outbox } from '@storegraph/events/envelope';
import type { GroupsOfUser } from './ports.ts';

/** Tells of customers in which groups they are now, each at a version of their own. */
export const tellGroups = (changed: readonly GroupsOfUser[], outbox: Outbox): Promise<void> =>
  outbox.tellAll(changed.map(({ userId, version, groupIds }) => ({
    name: 'users.groups-changed' as const, aggregateId: userId, aggregateVersion: version, payload: { userId, groupIds: [...groupIds] },
  })));
