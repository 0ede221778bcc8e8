/** What one subscriber's watch on the bus has told so far. Versions are whole numbers without gaps, so the latest stands for all. */
export interface Knocks {
  /** The entity has this version now. */
  knock(version: number): void;
  /** Something may have passed unseen. */
  lookAgain(): void;
  /** The latest version told of. */
  readonly upTo: number;
  /** Whether something may have passed unseen since this was last asked. */
  takeLook(): boolean;
  /** Resolves when there is something new, or when following ends. */
  next(): Promise<void>;
  /** From now until the returned function is called the subscriber is reading: what knocks meanwhile is counted. */
  reading(): () => void;
}

/** `tooSlow` is called when more than `maxUnread` knocks come while the subscriber reads one answer. */
export function createKnocks(signal: AbortSignal, maxUnread: number, tooSlow: () => void): Knocks {
  let upTo = 0;
  let mustLook = false;
  let isNew = false;
  let unread: number | undefined;
  let wake = () => {};
  signal.addEventListener('abort', () => wake(), { once: true });
  const announce = () => {
    isNew = true;
    wake();
  };

  return {
    get upTo() {
      return upTo;
    },
    knock(version) {
      upTo = Math.max(upTo, version);
      announce();
      if (unread !== undefined && ++unread === maxUnread + 1) tooSlow();
    },
    lookAgain() {
      mustLook = true;
      announce();
    },
    takeLook() {
      const look = mustLook;
      mustLook = false;
      return look;
    },
    async next() {
      if (!isNew && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
      isNew = false;
    },
    reading() {
      unread = 0;
      return () => (unread = undefined);
    },
  };
}
