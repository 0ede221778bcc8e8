import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { pathToFileURL } from 'node:url';

/** A file, by its path, and what it says instead of what it says. */
export interface Instead {
  readonly file: string;
  readonly text: string;
}

/** Imports modules of the repository anew, however often they were imported before. */
export interface Modules {
  /** Evaluates a module; with another text for one that it imports, if asked, directly or not. */
  evaluate(file: string, instead?: Instead): Promise<void>;
  /** Whether a file imports another, directly or not, as far as was seen without another text. */
  reaches(file: string, other: string): boolean;
}

/** Jest's own module of this name is there within Jest alone. */
const STANDS_IN: Readonly<Record<string, string>> = { '@jest/globals': new URL('jest-globals.ts', import.meta.url).href };

const plain = (url: string): string => url.split('?', 1)[0] ?? url;

/**
 * Evaluated anew is only what leads to the module with another text: what runs have in common, a catalogue of events
 * say, is evaluated once. A file has to be evaluated as it is before it is with another text. Nothing is let go of.
 */
export function createModules(): Modules {
  const importers = new Map<string, Set<string>>();
  let run = 0;
  let anew: ReadonlySet<string> = new Set();
  let text: { readonly of: string; readonly is: string } | undefined;

  registerHooks({
    resolve(specifier, context, next) {
      const standsIn = STANDS_IN[specifier];
      if (standsIn !== undefined) return { url: standsIn, shortCircuit: true };
      const found = next(specifier, context);
      if (!found.url.startsWith('file:') || found.url.includes('/node_modules/')) return found;
      const url = plain(found.url);
      if (context.parentURL !== undefined) importers.set(url, (importers.get(url) ?? new Set()).add(plain(context.parentURL)));
      return anew.has(url) ? { ...found, url: `${url}?run=${run}` } : found;
    },
    load: (url, context, next) => (text?.of === plain(url) ? { format: 'module', source: stripTypeScriptTypes(text.is), shortCircuit: true } : next(url, context)),
  });

  const leadingTo = (url: string): ReadonlySet<string> => {
    const all = new Set([url]);
    // A Set hands out what is put in while it is walked through.
    for (const each of all) for (const importer of importers.get(each) ?? []) all.add(importer);
    return all;
  };

  return {
    async evaluate(file, instead) {
      const url = pathToFileURL(file).href;
      run += 1;
      text = instead && { of: pathToFileURL(instead.file).href, is: instead.text };
      anew = new Set([url, ...(text ? leadingTo(text.of) : [])]);
      await import(`${url}?run=${run}`);
    },
    reaches: (file, other) => leadingTo(pathToFileURL(other).href).has(pathToFileURL(file).href),
  };
}
