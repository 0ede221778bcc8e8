import { resolve } from 'node:path';
import { Problem } from '../command-line/problem.ts';
import { readArgs, wholeNumber } from '../command-line/read-args.ts';
import { parseShopUrl } from '../command-line/shop-url.ts';

/** What was asked on the command line. */
export interface ImportOptions {
  /** The file, absolute, and as it was written. */
  readonly file: string;
  readonly fileName: string;
  readonly format: 'CSV' | 'JSON_LINES';
  readonly isExport: boolean;
  readonly isDryRun: boolean;
  /** How many problems are shown at most. */
  readonly problems: number;
  readonly url: string;
  readonly token: string | undefined;
}

export const importHelp = `npm run import -- FILE             brings a file into the catalogue
npm run import -- --export FILE    writes the catalogue into a file

  A line is a variant with its product. What a line does not say is left as it is; bad lines are told with
  what is wrong and lose none of the good. Columns of CSV: sku, product_slug, product_name, description, brand,
  category_slug, image_url, published, variant_name, options (Colour=Oak;Size=60 cm), stock, price_eur, price_usd,
  price_jpy. JSON Lines: sku, productSlug, productName, description, brand, categorySlug, imageUrl, published,
  variantName, options ([{ "name", "value" }]), stock, prices ({ "EUR": "19.99" }).

  --format csv|jsonl    the form of the file (default: by its ending)
  --dry-run             only says what is wrong with the file
  --problems N          how many problems are told (default 50)
  --url URL             the shop (default http://127.0.0.1:4000)
  --token TOKEN         an access token of a catalogue manager
  --help                this

  STOREGRAPH_TOKEN                         the token, or
  STOREGRAPH_EMAIL, STOREGRAPH_PASSWORD    what one logs in with (default: the demo shop's administrator)

An upload that was cut off goes on where it was, and an import that was left is followed on, by the same command.
Ends with 0 when all lines are good, 1 when some are not, 2 when the command is not understood or cannot be done.
`;

const FORMATS: Readonly<Record<string, ImportOptions['format']>> = { csv: 'CSV', jsonl: 'JSON_LINES', ndjson: 'JSON_LINES' };

/** Reads what follows `npm run import --`; undefined when help is asked for. Throws a `Problem` on anything not understood. Files count from `from`. */
export function parseImportOptions(args: readonly string[], from: string): ImportOptions | undefined {
  const { values, positionals: [fileName, ...more] } = parse(args);
  if (values.help || args.length === 0) return undefined;
  if (fileName === undefined || more.length > 0) throw new Problem('Exactly one file is imported or exported.', 'It is: npm run import -- [--export] FILE');
  const format = FORMATS[values.format ?? /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''];
  if (!format) throw new Problem(`It is not clear what form ${JSON.stringify(fileName)} has.`, 'Say so: --format csv or --format jsonl');
  return {
    file: resolve(from, fileName), fileName, format, isExport: values.export, isDryRun: values['dry-run'],
    problems: wholeNumber('problems', values.problems, 0), url: parseShopUrl(values.url), token: values.token,
  };
}

const parse = (args: readonly string[]) => readArgs('npm run import', {
  args: [...args], allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' }, token: { type: 'string' }, format: { type: 'string' }, problems: { type: 'string', default: '50' },
    'dry-run': { type: 'boolean', default: false }, export: { type: 'boolean', default: false }, help: { type: 'boolean', default: false, short: 'h' },
  },
});
