import type { FormattedExecutionResult } from 'graphql';
import { writeAnswer } from '../execution/answer-text.ts';

interface Besides {
  /** The place to go on after. */
  readonly cursor?: string | undefined;
  /** The same, as it was signed. */
  readonly mark?: string | undefined;
  /** The entity whose state it is, where a state that looks like the one before is not shown. */
  readonly about?: string | undefined;
  /** Nothing comes after it. */
  readonly isLast?: boolean;
}

/** What subscribers are sent: written once, for however many. */
export class Payload {
  /** The JSON of a GraphQL answer. */
  readonly text: string;
  readonly cursor: string | undefined;
  readonly mark: string | undefined;
  readonly about: string | undefined;
  readonly isLast: boolean;
  #frameEnd: Buffer | undefined;

  constructor(result: FormattedExecutionResult, { cursor, mark, about, isLast = false }: Besides = {}) {
    this.text = writeAnswer(cursor === undefined ? result : { ...result, extensions: { ...result.extensions, cursor } });
    this.cursor = cursor;
    this.mark = mark;
    this.about = about;
    this.isLast = isLast;
  }

  /** The text and the brace that closes a message around it, as bytes. */
  get frameEnd(): Buffer {
    return (this.#frameEnd ??= Buffer.from(`${this.text}}`));
  }
}
