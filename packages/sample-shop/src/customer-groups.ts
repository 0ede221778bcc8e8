import type { Id } from '@storegraph/kernel/ids';
import { FOUNDED } from './clock.ts';
import { createRandom } from './random.ts';
import { sampleId } from './sample-id.ts';

/** The id of a customer group of the sample, by its name. */
export const customerGroupId = (name: string): Id<'cgroup'> => sampleId('cgroup', FOUNDED, createRandom(`customer group ${name}`));
