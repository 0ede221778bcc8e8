import type { ExecutionResult, FormattedExecutionResult } from 'graphql';

/** The `data` of an answer, written already. Who needs it as an object gets it by `toJSON`. */
export class AnswerText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** Writes an answer as clients read it. Errors must be fit to be shown. */
export function writeAnswer({ data, errors, extensions }: ExecutionResult | FormattedExecutionResult): string {
  const told = errors?.length ? `"errors":${JSON.stringify(errors)}` : '';
  const answered = data === undefined ? '' : `"data":${data instanceof AnswerText ? data.text : JSON.stringify(data)}`;
  const besides = extensions === undefined ? '' : `"extensions":${JSON.stringify(extensions)}`;
  return `{${[told, answered, besides].filter(Boolean).join(',')}}`;
}
