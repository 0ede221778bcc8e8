import { mediaUrl } from '@storegraph/media/library/media-url';
import { answer } from '@storegraph/subgraph/answer';
import { isOfVariant } from '../../domain/media/ports.ts';
import type { Pictured } from '../../domain/media/ports.ts';
import type { AttachMediaErrorCode, CreateUploadErrorCode, DetachMediaErrorCode, ReorderMediaErrorCode, Resolvers, UpdateMediaErrorCode } from '../__generated__/resolvers.ts';
import { change } from '../context.ts';
import type { Context, UseCases } from '../context.ts';

/** Has pictures changed, and answers what they are shown of. */
async function changed(context: Context, make: (useCases: UseCases) => Promise<Pictured>): Promise<object> {
  const id = await change(context, make);
  if (!isOfVariant(id)) return { product: await context.load.product(id), variant: null };
  const variant = await context.load.variant(id);
  return { variant, product: variant && (await context.load.product(variant.productId)) };
}

/** Translation between the graph and the media library, a line a field. */
export const mediaResolvers = {
  Mutation: {
    createUpload: (_, { input }, { caller, useCases }) =>
      answer<object, CreateUploadErrorCode>(async () => ({ upload: await useCases.createUpload(caller, input) })),
    attachMedia: (_, { input }, context) => answer<object, AttachMediaErrorCode>(() => changed(context, ({ attachMedia }) => attachMedia(context.caller, input))),
    reorderMedia: (_, { input }, context) => answer<object, ReorderMediaErrorCode>(() => changed(context, ({ reorderMedia }) => reorderMedia(context.caller, input))),
    detachMedia: (_, { input }, context) => answer<object, DetachMediaErrorCode>(() => changed(context, ({ detachMedia }) => detachMedia(context.caller, input))),
    updateMedia: (_, { input }, context) => answer<object, UpdateMediaErrorCode>(() => changed(context, ({ updateMedia }) => updateMedia(context.caller, input))),
  },
  Product: {
    media: ({ id }, _, { load }) => load.mediaOf(id),
  },
  ProductVariant: {
    media: ({ id }, _, { load }) => load.mediaOf(id),
  },
  Media: {
    url: (medium, { width, height, format }) => mediaUrl('products', medium, { width: width ?? null, height: height ?? null }, format === 'AVIF' ? 'avif' : 'webp'),
  },
} satisfies Resolvers;
