import type { Id } from '@storegraph/kernel/ids';
import { createLoadMany } from '@storegraph/subgraph/loader';
import type { MetadataEntry, OwnedEntry, OwnerKind, Visibility } from '../../domain/metadata/metadata.ts';
import type { MetadataReads } from '../../domain/metadata/ports.ts';

type Key = `${Visibility} ${Id<OwnerKind>}`;

const keyOf = ({ visibility, of }: Pick<OwnedEntry, 'visibility' | 'of'>): Key => `${visibility} ${of}`;
const fromKey = (key: Key) => {
  const [visibility, of] = key.split(' ') as [Visibility, Id<OwnerKind>];
  return { visibility, of };
};

/** What other systems keep with things of the catalogue: of all kinds of things in one go. */
export function createMetadataLoaders(metadata: MetadataReads) {
  const load = createLoadMany<Key, OwnedEntry>((keys) => metadata.entries(keys.map(fromKey)), keyOf);
  return { metadataOf: (of: Id<OwnerKind>, visibility: Visibility): Promise<readonly MetadataEntry[]> => load(keyOf({ of, visibility })) };
}
