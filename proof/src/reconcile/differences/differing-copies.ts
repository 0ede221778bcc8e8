import type { Service } from '../databases.ts';
import type { Difference } from '../difference.ts';
import type { Copied } from './copies.ts';

interface CopyRow {
  readonly id: string;
  readonly version: number;
  readonly over: boolean;
}

/**
 * Copies that are ahead of their owner: what it tells next would be old news to them. With them those that are behind,
 * where every version is told: they have not heard what is no longer sent again.
 */
export function differingCopies({ what, owner, owned, copies, isToldAlways, nameOf, tell }: Copied): Difference {
  return {
    what: `${what}: a copy is ahead of ${owner}, or never heard of it`,
    right: owner,
    mended: `${owner} counts on from there and tells it again, or tells that it is gone`,
    async find(databases) {
      // What is told while this is read is in the copies later than at its owner.
      const kept: (CopyRow & { readonly service: Service })[] = [];
      for (const [service, sql] of copies) kept.push(...(await databases.rows<CopyRow>(service, sql)).map((row) => ({ ...row, service })));
      const own = new Map((await databases.rows<CopyRow>(owner, owned)).map(({ id, version }) => [id, version]));
      const byId = Map.groupBy(kept, ({ id }) => id);
      const ids = new Set([...byId.keys(), ...(isToldAlways ? own.keys() : [])]);
      return [...ids].flatMap((id) => {
        const [version, all] = [own.get(id), byId.get(id) ?? []];
        const latest = Math.max(...all.map((copy) => copy.version));
        const isAhead = version === undefined ? all.some(({ over }) => !over) : latest > version;
        const isBehind = version !== undefined && isToldAlways && (all.length < copies.length || all.some((copy) => copy.version < version));
        if (!isAhead && !isBehind) return [];
        const to = isAhead ? latest + 1 : (version ?? 0);
        return [{
          subject: nameOf(id), told: `${owner} has ${version === undefined ? 'none' : `version ${version}`}, ${all.map((copy) => `${copy.service} ${copy.version}`).join(', ') || 'nobody else any'}`,
          mend: () => databases.write(owner, (manager, outbox) => tell({ databases, manager, outbox, id, version: to })),
        }];
      });
    },
  };
}
