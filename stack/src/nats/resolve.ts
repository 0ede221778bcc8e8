/** Something that can be run as a nats-server. */
export interface NatsBinary {
  /** For people, as in "from the cache". */
  readonly from: string;
  readonly kind: 'binary' | 'docker';
  /** The program, or the image. */
  readonly path: string;
}

/** One place to look. Undefined when there is nothing there; `why` is told what kept it. */
export interface Source {
  readonly name: string;
  find(why: (reason: string) => void): Promise<NatsBinary | undefined>;
}

export interface Resolution {
  readonly found: NatsBinary | undefined;
  /** One entry per place that was looked at in vain, in order. */
  readonly inVain: readonly string[];
}

/** Asks one source after another; later ones, which cost more, are not asked once one has it. */
export async function resolveNats(sources: readonly Source[]): Promise<Resolution> {
  const inVain: string[] = [];
  for (const source of sources) {
    let reason = 'none';
    const found = await source.find((why) => (reason = why));
    if (found) return { found, inVain };
    inVain.push(`${source.name}: ${reason}`);
  }
  return { found: undefined, inVain };
}
