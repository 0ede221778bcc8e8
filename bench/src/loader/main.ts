// The process of the loader: answers each job with what came of it.
import type { Job } from './job.ts';
import { load } from './load.ts';

process.on('message', (job) => void load(job as Job).then((outcome) => process.send?.(outcome)));
process.send?.('ready');
