import type { Id } from '@storegraph/kernel/ids';
import { FOUNDED } from './clock.ts';
import { createRandom } from './random.ts';
import { sampleId } from './sample-id.ts';

/** The id of a promotion of the sample, by its name. */
export const promotionId = (name: string): Id<'promo'> => sampleId('promo', FOUNDED, createRandom(`promotion ${name}`));
