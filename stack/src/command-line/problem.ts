/** Something the person at the keyboard can mend: shown as one line, without a stack. */
export class Problem extends Error {
  readonly mend: string;

  /** Both are whole sentences: what is wrong, and what to do about it. */
  constructor(what: string, mend: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'Problem';
    this.mend = mend;
  }
}

/** One line for a problem; for anything else what a developer needs to find the fault. */
export function explain(error: unknown): string {
  if (error instanceof Problem) return `✖ ${error.message} ${error.mend}`;
  if (isOfOptions(error)) return `✖ ${withoutAdvice((error as Error).message)}. All that can be asked: --help`;
  if (error instanceof Error) return `✖ ${error.stack ?? error.message}${error.cause ? `\n  because: ${explain(error.cause)}` : ''}`;
  return `✖ ${String(error)}`;
}

/** What `parseArgs` throws at options that a command does not have. */
const isOfOptions = (error: unknown): boolean => systemCode(error)?.startsWith('ERR_PARSE_ARGS') === true;

/** Its first sentence: how to give a word that looks like an option is advice for others. */
export const withoutAdvice = (message: string): string => message.split(/\.\s|\n|\.?$/, 1)[0] ?? message;

/** The code of a system error, as `EACCES`. */
export function systemCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
