import type { Id } from '@storegraph/kernel/ids';
import { createLoadMany } from '@storegraph/subgraph/loader';
import type { MediaReads, Medium } from '../../domain/media/ports.ts';

/** The pictures of products, in their order. */
export function createMediaLoaders(media: MediaReads) {
  return { mediaOfProduct: createLoadMany<Id, Medium>(media.ofSubjects, ({ subjectId }) => subjectId) };
}
