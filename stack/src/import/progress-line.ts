/** Where progress is shown. */
export interface ProgressOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** A line that is written over and over; nothing where nobody looks. */
export interface ProgressLine {
  readonly show: (what: string, done: number, total: number) => void;
  /** Takes it away. */
  readonly end: () => void;
}

/** Begins one. */
export function createProgressLine(output: ProgressOutput): ProgressLine {
  const write = (text: string): void => {
    if (output.isTTY) output.write(`\r\u001B[K${text}`);
  };
  return {
    show: (what, done, total) => write(`${total === 0 ? 100 : Math.floor((100 * done) / total)} %  ${what}`),
    end: () => write(''),
  };
}
