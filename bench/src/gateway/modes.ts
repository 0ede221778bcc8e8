import type { Job } from '../loader/job.ts';
import type { ContenderName } from './contenders/contender.ts';

export type ModeName = 'identical' | 'authorization' | 'unshareable';

export interface Mode {
  readonly title: string;
  readonly authorization: Job['authorization'];
  /** Whether each request asks for a revision of its own, which reaches every subgraph. */
  readonly grows: boolean;
  readonly contenders: readonly ContenderName[];
}

/** How requests differ from each other. */
export const MODES: Readonly<Record<ModeName, Mode>> = {
  identical: { title: 'identical requests', authorization: 'same', grows: false, contenders: ['bare', 'stock', 'hive', 'ours', 'ours-full'] },
  authorization: { title: 'each with its own authorization', authorization: 'own', grows: false, contenders: ['stock', 'hive', 'ours', 'ours-forwarding', 'ours-full'] },
  unshareable: { title: 'each with its own variable', authorization: 'same', grows: true, contenders: ['stock', 'hive', 'ours', 'ours-full'] },
};

export interface Threshold {
  readonly mode: ModeName;
  readonly of: ContenderName;
  readonly against: ContenderName;
  /** Requests per second of the one, divided by those of the other, at least. */
  readonly atLeast: number;
}

/** What was asked for. */
export const THRESHOLDS: readonly Threshold[] = [
  { mode: 'identical', of: 'ours', against: 'stock', atLeast: 60 },
  { mode: 'identical', of: 'ours', against: 'hive', atLeast: 3 },
  { mode: 'identical', of: 'ours', against: 'bare', atLeast: 0.4 },
  { mode: 'authorization', of: 'ours', against: 'stock', atLeast: 12 },
  { mode: 'authorization', of: 'ours', against: 'hive', atLeast: 3 },
  { mode: 'unshareable', of: 'ours', against: 'stock', atLeast: 5 },
  { mode: 'unshareable', of: 'ours', against: 'hive', atLeast: 1 },
  { mode: 'identical', of: 'ours-full', against: 'ours', atLeast: 0.75 },
  // Subgraphs are told who asks, so nothing is shared between callers: neither here nor in what it is compared with.
  { mode: 'authorization', of: 'ours-full', against: 'ours-forwarding', atLeast: 0.75 },
  { mode: 'unshareable', of: 'ours-full', against: 'ours', atLeast: 0.75 },
];
