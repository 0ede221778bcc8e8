import { parseArgs } from 'node:util';
import { SIZES, shopsFolder } from '../shared/loaded-shop.ts';
import type { Size } from '../shared/loaded-shop.ts';
import { chosen, positive } from '../shared/read-option.ts';

export interface Options {
  readonly sizes: readonly Size[];
  /** How many shop at once, each in turn. */
  readonly shoppers: readonly number[];
  readonly seconds: number;
  readonly warmUp: number;
  /** How many checkouts are noted, and done again bare. */
  readonly captured: number;
  /** Where loaded shops are kept from one run to the next. */
  readonly data: string;
  readonly markdown: boolean;
}

export const HELP = `pnpm bench checkout: whole checkouts, from an empty cart to the confirmed order as its client hears of it, beside their own SQL.

  --sizes A,B         ${SIZES.join(', ')} (default: demo): how many orders there are already
  --shoppers A,B      how many shop at once (default 1,20,200)
  --seconds N         how long is measured for each (default 10)
  --warm-up N         seconds before each that do not count (default 4)
  --captured N        checkouts whose statements are noted and done again with nothing around them, a share of them for each number of shoppers (default 600)
  --data DIR          where loaded shops are kept (default ~/.cache/storegraph); load-l takes some minutes and 12 GB, as much again while it is measured, once for each schema
  --markdown          the tables alone on stdout, for a README; figures go to stderr

One line of JSON per figure goes to stdout, then the tables.
`;

/** Reads the command line. Throws with what is wrong. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: 'demo' }, shoppers: { type: 'string', default: '1,20,200' }, seconds: { type: 'string', default: '10' },
      'warm-up': { type: 'string', default: '4' }, captured: { type: 'string', default: '600' }, data: { type: 'string' },
      markdown: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    sizes: chosen('--sizes', values.sizes, SIZES),
    shoppers: values.shoppers.split(',').map((count) => positive('--shoppers', count)),
    seconds: positive('--seconds', values.seconds), warmUp: positive('--warm-up', values['warm-up']), captured: positive('--captured', values.captured),
    data: shopsFolder(values.data),
    markdown: values.markdown,
  };
}
