import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Database } from '@storegraph/postgres/database';
import { withAdvisoryLock } from '@storegraph/postgres/with-advisory-lock';
import { repeat } from '@storegraph/service/repeat';
import type { MediaSettings } from './media-environment.ts';
import { createMediaRows } from './media-rows.ts';
import type { MediaTable } from './media-rows.ts';
import { createMediaRoutes } from './media-routes.ts';
import type { MediaReads, MediaStores, Subjects } from './medium.ts';
import { openObjectStore } from './open-object-store.ts';
import { createReceiveUpload } from './receive-upload.ts';
import { sweepMedia } from './sweep-media.ts';
import { createMediaUseCases } from './use-cases.ts';
import type { MediaUseCases } from './use-cases.ts';

/** What a subgraph shows pictures of, and how. */
export interface MediaOptions<Stores extends MediaStores, SubjectId extends Id> {
  /** The subgraph, as the gateway calls it. */
  readonly room: string;
  readonly settings: MediaSettings;
  readonly transact: Transact<Stores>;
  readonly database: Pick<Database, 'dataSource'>;
  readonly table: MediaTable;
  readonly subjects: Subjects<Stores, SubjectId>;
  readonly atMostOpen: number;
  readonly isGateway: (headers: FastifyRequest['headers']) => Promise<boolean>;
  readonly warn: (message: string, details: Record<string, unknown>) => void;
}

/** A subgraph's media. */
export interface Media<SubjectId extends Id> {
  readonly useCases: MediaUseCases<SubjectId>;
  readonly reads: MediaReads;
  readonly addRoutes: (app: FastifyInstance) => void;
  /** Lets what nobody wants lie. */
  readonly stop: () => Promise<void>;
}

const SWEEP_MS = 60_000;

/** Puts a subgraph's media together. Each minute one process of the subgraph removes what nobody wants. */
export function openMedia<Stores extends MediaStores, SubjectId extends Id>(options: MediaOptions<Stores, SubjectId>): Media<SubjectId> {
  const { room, settings, transact, subjects, atMostOpen, isGateway, database: { dataSource }, warn } = options;
  const now = () => new Date();
  const store = openObjectStore(settings);
  // Another subgraph's grants are no good here, even where both have the same secret.
  const secret = `${room}\n${settings.MEDIA_SECRET}`;
  const media = createMediaRows(dataSource.manager, options.table);
  return {
    useCases: createMediaUseCases({ transact, subjects, now, secret, room, atMostOpen }),
    reads: media,
    addRoutes: createMediaRoutes({ isGateway, receive: createReceiveUpload({ media, store, now, secret, room }), media, store, room }),
    stop: repeat({ everyMs: SWEEP_MS, warn, work: async () => (await withAdvisoryLock(dataSource, 'media', () => sweepMedia({ media, store, room }, now()))) ?? false }),
  };
}
