/**
 * Answers that are sent by other means, as a loop over them takes them: there are none, but it is over when they are.
 * `begin` is called with the loop's first step, unless it is over by then, and hands out how to leave.
 */
export function untilEnded(begin: (end: () => void) => () => void): AsyncIterableIterator<never> {
  let end: () => void = () => {};
  const ended = new Promise<IteratorReturnResult<undefined>>((resolve) => {
    end = () => resolve({ value: undefined, done: true });
  });
  let leave: (() => void) | undefined;
  let isLeft = false;
  return {
    next() {
      if (!isLeft) leave ??= begin(end);
      return ended;
    },
    // The loop's step stays open: who left is told nothing, nor is who took its place meanwhile.
    async return() {
      isLeft = true;
      leave?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
