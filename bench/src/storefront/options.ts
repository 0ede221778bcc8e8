import { parseArgs } from 'node:util';
import { SIZES, shopsFolder } from '../shared/loaded-shop.ts';
import type { Size } from '../shared/loaded-shop.ts';
import { chosen, positive } from '../shared/read-option.ts';
import { PAGES } from './pages.ts';
import type { PageName } from './pages.ts';

export interface Options {
  readonly only: readonly PageName[];
  readonly sizes: readonly Size[];
  readonly seconds: number;
  readonly warmUp: number;
  readonly rounds: number;
  readonly connections: number;
  /** Where loaded shops are kept from one run to the next. */
  readonly data: string;
  readonly markdown: boolean;
}

export const HELP = `pnpm bench storefront: the pages of the shop, at three sizes, beside their own SQL and a bare server.

  --only A,B          ${Object.keys(PAGES).join(', ')} (default: all)
  --sizes A,B         ${SIZES.join(', ')} (default: all)
  --seconds N         how long a page is measured in each round (default 8)
  --warm-up N         seconds before each that do not count (default 3)
  --rounds N          rounds, interleaved; the median counts (default 3)
  --connections N     (default 50)
  --data DIR          where loaded shops are kept (default ~/.cache/storegraph); load-l takes some minutes and 2 GB, once for each schema
  --markdown          the tables alone on stdout, for a README; figures go to stderr

One line of JSON per figure goes to stdout, then the tables.
`;

/** Reads the command line. Throws with what is wrong. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' }, sizes: { type: 'string' }, data: { type: 'string' },
      seconds: { type: 'string', default: '8' }, 'warm-up': { type: 'string', default: '3' }, rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '50' }, markdown: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    only: chosen('--only', values.only, Object.keys(PAGES) as PageName[]),
    sizes: chosen('--sizes', values.sizes, SIZES),
    seconds: positive('--seconds', values.seconds), warmUp: positive('--warm-up', values['warm-up']), rounds: positive('--rounds', values.rounds),
    connections: positive('--connections', values.connections),
    data: shopsFolder(values.data),
    markdown: values.markdown,
  };
}
