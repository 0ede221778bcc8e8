/**
 * What a connection suffers from. Pieces are what passes at one time, in either direction; answers are what the one that
 * was called says.
 */
export type Toxic =
  /** Each piece comes later. */
  | { readonly kind: 'latency'; readonly ms: number; readonly jitterMs: number }
  /** No more than so much passes. */
  | { readonly kind: 'bandwidth'; readonly bytesPerSecond: number }
  /** Everything is taken and nothing handed on, until it is mended. */
  | { readonly kind: 'hang' }
  /** The same for good: who was connected meanwhile is not told, ever. As when a machine is gone. */
  | { readonly kind: 'lost' }
  /** Both are told that it broke (RST) after so much of the answers. */
  | { readonly kind: 'reset'; readonly afterBytes: number }
  /** The caller is told that nothing more comes (FIN) after so much of the answers; what it says still passes. */
  | { readonly kind: 'half-close'; readonly afterBytes: number }
  /** The caller is given so much of the answers and then the end, as if that were all. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** What one side ends, the other is told later. */
  | { readonly kind: 'slow-close'; readonly ms: number }
  /** Whoever is connected, or connects, is told at once that it broke. */
  | { readonly kind: 'down' };

/** Toxics of a link, and which of its connections have them: 1 is all, 0.2 is each fifth by chance. */
export interface Affliction {
  readonly toxic: Toxic;
  readonly share: number;
}
