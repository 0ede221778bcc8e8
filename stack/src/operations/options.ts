import { resolve } from 'node:path';
import { Problem } from '../command-line/problem.ts';
import { readArgs, wholeNumber } from '../command-line/read-args.ts';
import { parseShopUrl } from '../command-line/shop-url.ts';

/** What can be done, with the words that must follow. */
export const COMMANDS = {
  list: '[--partner P]',
  publish: '--partner P --label L [--activate] FILE…',
  activate: 'MANIFEST',
  retire: 'MANIFEST',
  check: '[--contract NAME] [--max-cost N] FILE…',
  export: '[--output FILE]',
  'create-partner': '[--contract NAME] [--per-second N] [--burst N] NAME',
  'issue-key': '--label L PARTNER',
  'revoke-key': 'KEY',
} as const;

/** The name of a command. */
export type Command = keyof typeof COMMANDS;

/** What was asked on the command line. */
export interface OperationsOptions {
  readonly command: Command;
  /** What the command is about: files (absolute), ids or a name. */
  readonly words: readonly string[];
  readonly url: string;
  readonly partner: string | undefined;
  readonly label: string;
  readonly contract: string;
  readonly maxCost: number;
  readonly perSecond: number;
  readonly activate: boolean;
  readonly output: string | undefined;
  readonly json: boolean;
}

export const operationsHelp = `npm run operations -- <command>

  list [--partner P]            partners, their keys and manifests
  publish FILE…                 publishes manifests: Apollo's, or the persisted documents of graphql-codegen or Relay
     --partner P --label L      for whom (an id or a name), and the version of the application
     --activate                 and has them answered at once
  activate MANIFEST             has a manifest's operations answered from now on
  retire MANIFEST               and no longer
  check FILE…                   holds manifests against a contract, without a shop
     --contract NAME            which (default partner)
     --max-cost N               the most that an operation may cost (default 2000)
  export [--output FILE]        writes down what partners have published, for npm run schema:check -- --registry FILE
  create-partner NAME           takes a partner in
     --contract NAME --per-second N --burst N     what is agreed (default partner, 100, 2000)
  issue-key PARTNER --label L   makes an API key and shows it, once
  revoke-key KEY                ends an API key

  --url URL                     the shop (default http://127.0.0.1:4000)
  --json                        answers for programs
  --help                        this

  STOREGRAPH_TOKEN              an administrator's access token, or
  STOREGRAPH_EMAIL, STOREGRAPH_PASSWORD    what one logs in with (default: the demo shop's administrator)

Ends with 0 when all is well, 1 when operations are refused, 2 when the command is not understood or cannot be done.
`;

/** How many words follow a command. */
const WORDS: Readonly<Record<Command, 'none' | 'one' | 'some'>> = {
  list: 'none', publish: 'some', activate: 'one', retire: 'one', check: 'some', export: 'none', 'create-partner': 'one', 'issue-key': 'one', 'revoke-key': 'one',
};
/** Options that a command cannot do without. */
const NEEDED: Partial<Readonly<Record<Command, readonly ('partner' | 'label')[]>>> = { publish: ['partner', 'label'], 'issue-key': ['label'] };

/** Reads what follows `npm run operations --`; undefined when help is asked for. Throws a `Problem` on anything not understood. Files count from `from`. */
export function parseOperationsOptions(args: readonly string[], from: string): OperationsOptions | undefined {
  const { values, positionals: [command, ...words] } = parse(args);
  if (values.help || (!command && args.length === 0)) return undefined;
  if (!isCommand(command)) throw new Problem(`There is no command ${JSON.stringify(command ?? '')}.`, `Commands: ${Object.keys(COMMANDS).join(', ')}.`);
  const missing = (NEEDED[command] ?? []).find((option) => !values[option]);
  const isRight = WORDS[command] === 'none' ? words.length === 0 : WORDS[command] === 'one' ? words.length === 1 : words.length > 0;
  if (missing || !isRight) throw new Problem(`${command} is not complete.`, `It is: npm run operations -- ${command} ${COMMANDS[command]}`);
  return {
    command, words: WORDS[command] === 'some' ? words.map((file) => resolve(from, file)) : words,
    url: parseShopUrl(values.url), partner: values.partner, label: values.label ?? '', contract: values.contract,
    maxCost: wholeNumber('max-cost', values['max-cost'] ?? values.burst), perSecond: wholeNumber('per-second', values['per-second']),
    activate: values.activate, output: values.output === undefined ? undefined : resolve(from, values.output), json: values.json,
  };
}

const parse = (args: readonly string[]) => readArgs('npm run operations', {
  args: [...args], allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false, short: 'h' },
    partner: { type: 'string' }, label: { type: 'string' }, activate: { type: 'boolean', default: false }, output: { type: 'string' },
    contract: { type: 'string', default: 'partner' }, 'max-cost': { type: 'string' }, 'per-second': { type: 'string', default: '100' }, burst: { type: 'string', default: '2000' },
  },
});

const isCommand = (text: string | undefined): text is Command => text !== undefined && Object.hasOwn(COMMANDS, text);
