import type { Id } from '@storegraph/kernel/ids';
import { createLoadMany } from '@storegraph/subgraph/loader';
import type { MediaReads, Medium } from '../../domain/media/ports.ts';

/** The pictures of products and variants, in their order. */
export function createMediaLoaders(media: MediaReads) {
  return { mediaOf: createLoadMany<Id, Medium>(media.ofSubjects, ({ subjectId }) => subjectId) };
}
