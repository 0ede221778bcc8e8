// A value that is shown in several places.

/** Holds a value; whoever watches is told of each new one. */
export function createStore(value) {
  const watchers = new Set();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const watcher of watchers) watcher(next);
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** What the last request was answered, for the line below the answer; and the events of a subscription. */
export const report = createStore({ kind: 'nothing' });

/** One sentence at the top of the page, or undefined. */
export const notice = createStore(undefined);
