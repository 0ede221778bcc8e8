import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id, IdKind } from '@storegraph/kernel/ids';
import type { PictureType } from '../picture-type.ts';
import type { MediaReads, MediaRows, MediaState, Medium } from './medium.ts';

/** Whose pictures the table holds. */
export interface MediaTable {
  /** The kind of what they are shown of. */
  readonly subject: IdKind;
  /** Whether they are shown of other kinds, too: then `subject_kind` says of which. */
  readonly hasKinds?: boolean;
  /** A condition on a row `m` besides its being attached, for everybody to see it. */
  readonly shownIf?: string;
}

interface Row {
  id: string;
  subject_id: string;
  subject_kind: IdKind;
  position: number;
  alt: string;
  content_type: PictureType;
  width: number;
  height: number;
}

const kindIn = ({ subject, hasKinds }: MediaTable): string => (hasKinds ? 'subject_kind' : `'${subject}' AS subject_kind`);
const kindOf = (id: Id): string => id.slice(0, id.indexOf('_'));

/** Reads the table of `createMediaTables`. */
function createMediaReads(manager: EntityManager, { shownIf = 'true', ...table }: MediaTable): MediaReads {
  const toMedium = ({ id, subject_id, subject_kind, content_type: contentType, ...row }: Row): Medium => ({ ...row, contentType, id: fromUuid('media', id), subjectId: fromUuid(subject_kind, subject_id) });
  return {
    ofSubjects: async (ids) =>
      (await manager.query<Row[]>(
        `SELECT id, subject_id, ${kindIn(table)}, position, alt, content_type, width, height FROM media WHERE subject_id = ANY($1) ORDER BY subject_id, position`, [ids.map(toUuid)],
      )).map(toMedium),
    isShown: async (id) => (await manager.query<unknown[]>(`SELECT 1 FROM media m WHERE m.id = $1 AND m.state = 'ATTACHED' AND ${shownIf}`, [toUuid(id)])).length === 1,
    async sentBy(id) {
      const [row] = await manager.query<{ state: MediaState; owner_id: string }[]>('SELECT state, owner_id FROM media WHERE id = $1', [toUuid(id)]);
      return row && { state: row.state, ownerId: fromUuid('user', row.owner_id) };
    },
  };
}

/** Writes it. */
export function createMediaRows(manager: EntityManager, table: MediaTable): MediaRows {
  const step = async (sql: string, values: readonly unknown[]): Promise<boolean> => (await manager.query<[unknown[], number]>(sql, [...values]))[1] === 1;

  return {
    ...createMediaReads(manager, table),

    async open({ id, ownerId, contentType, bytes, expiresAt }, atMost) {
      // One owner's uploads are counted one after the other, so that many at once are not too many.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`media of ${ownerId}`]);
      const opened = await manager.query<unknown[]>(
        `INSERT INTO media (id, owner_id, state, content_type, bytes, expires_at) SELECT $1, $2, 'AWAITED', $3, $4, $5
         WHERE (SELECT count(*) FROM media WHERE owner_id = $2 AND state IN ('AWAITED', 'PROCESSING', 'STORED')) < $6 RETURNING 1`,
        [toUuid(id), toUuid(ownerId), contentType, bytes, expiresAt, atMost],
      );
      return opened.length === 1;
    },

    async uploadOf(ownerId, id) {
      const [row] = await manager.query<{ state: MediaState; subject_id: string | null; subject_kind: IdKind }[]>(`SELECT state, subject_id, ${kindIn(table)} FROM media WHERE id = $1 AND owner_id = $2`, [toUuid(id), toUuid(ownerId)]);
      return row && { state: row.state, subjectId: row.subject_id === null ? null : fromUuid(row.subject_kind, row.subject_id) };
    },

    claim: (id, expiresAt) => step(`UPDATE media SET state = 'PROCESSING', expires_at = $2 WHERE id = $1 AND state = 'AWAITED'`, [toUuid(id), expiresAt]),
    keep: (id, { width, height }, expiresAt) =>
      step(`UPDATE media SET state = 'STORED', width = $2, height = $3, expires_at = $4 WHERE id = $1 AND state = 'PROCESSING'`, [toUuid(id), width, height, expiresAt]),
    giveUp: (id, at) => step(`UPDATE media SET state = 'REMOVED', expires_at = $2 WHERE id = $1 AND state = 'PROCESSING'`, [toUuid(id), at]),
    attach: (id, subjectId, { position, alt }) =>
      step(`UPDATE media SET state = 'ATTACHED', subject_id = $2, position = $3, alt = $4${table.hasKinds ? ', subject_kind = $5' : ''} WHERE id = $1 AND state = 'STORED'`, [
        toUuid(id), toUuid(subjectId), position, alt, ...(table.hasKinds ? [kindOf(subjectId)] : []),
      ]),

    async detach(id, subjectId, at) {
      const [[gone]] = await manager.query<[{ position: number }[], number]>(
        `UPDATE media m SET state = 'REMOVED', subject_id = NULL, position = NULL, expires_at = $3
         FROM media before WHERE m.id = $1 AND before.id = m.id AND m.subject_id = $2 RETURNING before.position`, [toUuid(id), toUuid(subjectId), at],
      );
      if (!gone) return false;
      await manager.query('UPDATE media SET position = position - 1 WHERE subject_id = $1 AND position > $2', [toUuid(subjectId), gone.position]);
      return true;
    },

    async detachAll(subjectId, at) {
      await manager.query(`UPDATE media SET state = 'REMOVED', subject_id = NULL, position = NULL, expires_at = $2 WHERE subject_id = $1`, [toUuid(subjectId), at]);
    },

    async reorder(subjectId, ids) {
      await manager.query(
        'UPDATE media m SET position = wanted.position FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted(id, position) WHERE m.id = wanted.id AND m.subject_id = $1',
        [toUuid(subjectId), ids.map(toUuid)],
      );
    },

    describe: (id, subjectId, alt) => step('UPDATE media SET alt = $3 WHERE id = $1 AND subject_id = $2', [toUuid(id), toUuid(subjectId), alt]),

    async subjectOf(id) {
      const [row] = await manager.query<Pick<Row, 'subject_id' | 'subject_kind'>[]>(`SELECT subject_id, ${kindIn(table)} FROM media WHERE id = $1 AND subject_id IS NOT NULL`, [toUuid(id)]);
      return row && fromUuid(row.subject_kind, row.subject_id);
    },

    async abandon(now) {
      await manager.query(`UPDATE media SET state = 'REMOVED' WHERE state IN ('AWAITED', 'PROCESSING', 'STORED') AND expires_at <= $1`, [now]);
    },

    removed: async (atMost) =>
      (await manager.query<{ id: string }[]>(`SELECT id FROM media WHERE state = 'REMOVED' ORDER BY expires_at LIMIT $1`, [atMost])).map(({ id }) => fromUuid('media', id)),

    async forget(id) {
      await manager.query(`DELETE FROM media WHERE id = $1 AND state = 'REMOVED'`, [toUuid(id)]);
    },
  };
}
