/** Automatic persisted queries: texts by their hash, for clients that send only the hash. The least recently used are forgotten. */
export interface ApqCache {
  get(hash: string): string | undefined;
  /** `text` must be what `hash` was made of. */
  set(hash: string, text: string): void;
}

/** Keeps at most `maxCount` texts and `maxCharacters` in all. */
export function createApqCache(maxCount: number, maxCharacters: number): ApqCache {
  const texts = new Map<string, string>();
  let characters = 0;
  const forget = (hash: string): void => {
    characters -= texts.get(hash)?.length ?? 0;
    texts.delete(hash);
  };
  return {
    get(hash) {
      const text = texts.get(hash);
      if (text === undefined) return undefined;
      texts.delete(hash);
      texts.set(hash, text);
      return text;
    },
    set(hash, text) {
      forget(hash);
      texts.set(hash, text);
      characters += text.length;
      for (const oldest of texts.keys()) {
        if (texts.size <= maxCount && characters <= maxCharacters) return;
        forget(oldest);
      }
    },
  };
}
