import type { Stores } from './ports.ts';

/** What was asked of a store, by `store.method`, and with what. */
export type Noted = readonly [call: string, ...given: unknown[]];

/** Stores that note what is asked of them, one after the other, and answer what a test says: a value, or what a function makes of the arguments; nothing to all else. */
export function notingStores(answers: Readonly<Record<string, unknown>>): { readonly stores: Stores; readonly done: readonly Noted[] } {
  const done: Noted[] = [];
  const asked = (call: string) => async (...given: readonly unknown[]): Promise<unknown> => {
    done.push([call, ...given]);
    const answer = answers[call];
    return typeof answer === 'function' ? (answer as (...args: readonly unknown[]) => unknown)(...given) : answer;
  };
  const storeOf = (store: string): object => new Proxy({}, { get: (_, method) => asked(`${store}.${String(method)}`) });
  return { stores: new Proxy({}, { get: (_, store) => storeOf(String(store)) }) as Stores, done };
}
