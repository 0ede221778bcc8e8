import { parseArgs } from 'node:util';
import { chosen, positive } from '../shared/read-option.ts';
import { CONTENDERS } from './contenders/contender.ts';
import type { ContenderName } from './contenders/contender.ts';
import { MODES } from './modes.ts';
import type { ModeName } from './modes.ts';

/** What can be measured alone. */
const PARTS = [...(Object.keys(MODES) as ModeName[]), 'subscribers', 'groups', 'memory'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly only: readonly Part[];
  readonly contenders: readonly ContenderName[];
  readonly seconds: number;
  readonly warmUp: number;
  readonly rounds: number;
  readonly connections: number;
  /** For memory. */
  readonly requests: number;
  readonly subscribers: number;
  readonly markdown: boolean;
  readonly profiles: string | undefined;
}

export const HELP = `pnpm bench gateway: the gateway against its peers, side by side on one core.

  --only A,B          ${PARTS.join(', ')} (default: all)
  --contenders A,B    ${Object.keys(CONTENDERS).join(', ')} (default: all)
  --seconds N         how long a round of one contender is measured (default 8)
  --warm-up N         seconds before each that do not count (default 4)
  --rounds N          rounds, interleaved; the median counts (default 3)
  --connections N     (default 50)
  --requests N        for memory (default 1000000)
  --subscribers N     for subscribers and groups (default 5000)
  --markdown          the tables alone on stdout, for a README; figures go to stderr
  --profile DIR       writes CPU profiles of our contenders

One line of JSON per figure goes to stdout, then the tables. Ratios are of requests per second.
`;

/** Reads the command line. Throws with what is wrong. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' }, contenders: { type: 'string' },
      seconds: { type: 'string', default: '8' }, 'warm-up': { type: 'string', default: '4' }, rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '50' }, requests: { type: 'string', default: '1000000' }, subscribers: { type: 'string', default: '5000' },
      markdown: { type: 'boolean', default: false }, profile: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    only: chosen('--only', values.only, PARTS),
    contenders: chosen('--contenders', values.contenders, Object.keys(CONTENDERS) as ContenderName[]),
    seconds: positive('--seconds', values.seconds), warmUp: positive('--warm-up', values['warm-up']), rounds: positive('--rounds', values.rounds),
    connections: positive('--connections', values.connections), requests: positive('--requests', values.requests), subscribers: positive('--subscribers', values.subscribers),
    markdown: values.markdown, profiles: values.profile,
  };
}
