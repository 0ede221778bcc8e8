import { mediaUrl } from '@storegraph/media/library/media-url';
import { answer } from '@storegraph/subgraph/answer';
import type { AttachMediaErrorCode, CreateUploadErrorCode, DetachMediaErrorCode, ReorderMediaErrorCode, Resolvers, UpdateMediaErrorCode } from '../__generated__/resolvers.ts';
import { change } from '../context.ts';

/** Translation between the graph and the media library, a line a field. */
export const mediaResolvers = {
  Mutation: {
    createUpload: (_, { input }, { caller, useCases }) =>
      answer<object, CreateUploadErrorCode>(async () => ({ upload: await useCases.createUpload(caller, input) })),
    attachMedia: (_, { input: { productId: subjectId, ...input } }, context) =>
      answer<object, AttachMediaErrorCode>(async () => {
        const id = await change(context, ({ attachMedia }) => attachMedia(context.caller, { ...input, subjectId }));
        return { product: await context.load.product(id) };
      }),
    reorderMedia: (_, { input: { productId: subjectId, ...input } }, context) =>
      answer<object, ReorderMediaErrorCode>(async () => {
        const id = await change(context, ({ reorderMedia }) => reorderMedia(context.caller, { ...input, subjectId }));
        return { product: await context.load.product(id) };
      }),
    detachMedia: (_, { input }, context) =>
      answer<object, DetachMediaErrorCode>(async () => {
        const id = await change(context, ({ detachMedia }) => detachMedia(context.caller, input));
        return { product: await context.load.product(id) };
      }),
    updateMedia: (_, { input }, context) =>
      answer<object, UpdateMediaErrorCode>(async () => {
        const id = await change(context, ({ updateMedia }) => updateMedia(context.caller, input));
        return { product: await context.load.product(id) };
      }),
  },
  Product: {
    media: ({ id }, _, { load }) => load.mediaOfProduct(id),
  },
  Media: {
    url: (medium, { width, height, format }) => mediaUrl('products', medium, { width: width ?? null, height: height ?? null }, format === 'AVIF' ? 'avif' : 'webp'),
  },
} satisfies Resolvers;
