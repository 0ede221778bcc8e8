import { answer } from '@storegraph/subgraph/answer';
import type { Id } from '@storegraph/kernel/ids';
import type { MetadataEntry, OwnerKind, Visibility } from '../../domain/metadata/metadata.ts';
import type { Owner } from '../../domain/metadata/update-metadata.ts';
import type { Resolvers, UpdateMetadataErrorCode } from '../__generated__/resolvers.ts';
import { change } from '../context.ts';
import type { Context } from '../context.ts';

const FIELDS = metadataFields();

/** Translation between the graph and metadata, a line a field. */
export const metadataResolvers = {
  Mutation: {
    updateMetadata: (_, { input }, context) =>
      answer<object, UpdateMetadataErrorCode>(async () => changed(await change(context, ({ updateMetadata }) => updateMetadata(input)), context)),
  },
  Product: FIELDS,
  ProductVariant: FIELDS,
  Category: FIELDS,
  Collection: FIELDS,
} satisfies Resolvers;

function metadataFields() {
  const read = (visibility: Visibility) => async ({ id }: { readonly id: Id<OwnerKind> }, { keys }: { readonly keys?: readonly string[] | null | undefined }, { load }: Context): Promise<readonly MetadataEntry[]> => {
    const entries = await load.metadataOf(id, visibility);
    return keys ? entries.filter(({ key }) => keys.includes(key)) : entries;
  };
  return { metadata: read('PUBLIC'), internalMetadata: read('INTERNAL') };
}

/** The thing that was changed, in the field of its kind. */
async function changed(owner: Owner, { load }: Context) {
  switch (owner.kind) {
    case 'prod': return { product: await load.product(owner.id) };
    case 'var': return { variant: await load.variant(owner.id) };
    case 'cat': return { category: await load.category(owner.id) };
    case 'coll': return { collection: await load.collection(owner.id) };
  }
}
