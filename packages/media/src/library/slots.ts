/** So many at once, and no more. */
export interface Slots {
  /** Takes a place; undefined when there is none. Call what it answers to let it go. */
  take(): (() => void) | undefined;
}

/** Places for `atOnce`. */
export function createSlots(atOnce: number): Slots {
  let taken = 0;
  return {
    take() {
      if (taken >= atOnce) return undefined;
      taken += 1;
      let isMine = true;
      return () => {
        if (isMine) taken -= 1;
        isMine = false;
      };
    },
  };
}

/** Does one piece of work after the other, in the order in which they come. */
export function createTurns(): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
