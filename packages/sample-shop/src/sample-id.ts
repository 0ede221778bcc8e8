import { fromUuid } from '@storegraph/kernel/ids';
import type { Id, IdKind } from '@storegraph/kernel/ids';
import type { Random } from './random.ts';

/** An id whose UUIDv7 (RFC 9562) tells when the thing was made, so that ids sort as things were made. */
export function sampleId<K extends IdKind>(kind: K, madeAt: Date, random: Random): Id<K> {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const time = hex(madeAt.getTime(), 12);
  const groups = [time.slice(0, 8), time.slice(8), `7${hex(random.int(0, 0xfff), 3)}`, hex(random.int(0x8000, 0xbfff), 4), hex(random.int(0, 0xffffff), 6) + hex(random.int(0, 0xffffff), 6)];
  return fromUuid(kind, groups.join('-'));
}
