import type { Bus } from '@storegraph/events/bus';
import type { Identity } from '../identity/identify.ts';
import type { Payload } from './payload.ts';
import type { PreparedSubscription } from './prepare.ts';
import type { Resolve } from './resolve.ts';

/** What comes next for who has seen everything up to a position. */
export interface News {
  readonly position: number;
  /** Undefined when it turned out to be nothing new. Never rejects: what fails is a last payload. */
  readonly payload: Payload | Promise<Payload | undefined>;
}

/** Where a subscriber begins. */
export interface Entry {
  /** What it is shown first. */
  readonly payloads: readonly Payload[];
  readonly position: number;
}

/** What a group of equal subscribers is shown. Positions only rise, and each subscriber is at one of its own. */
export interface Feed {
  /** `mark` is the place a subscriber has seen already. Rejects when it cannot be followed. */
  enter(mark: string | undefined): Promise<Entry>;
  /** `lost`: it is not kept any more. */
  next(position: number): News | 'lost' | undefined;
  /** Goes on with another plan of the same subscription, after another supergraph came to be served. Throws when it cannot. */
  use(prepared: PreparedSubscription): void;
  stop(): void;
}

/** What a feed is made of. */
export interface FeedOptions {
  readonly prepared: PreparedSubscription;
  /** Who all of the group are. */
  readonly identity: Identity;
  readonly bus: Bus;
  readonly resolve: Resolve;
  /** Says that there is something new. */
  readonly tell: () => void;
  /** Says that it cannot go on: with what failed, or by itself. */
  readonly fail: (error?: unknown) => void;
  /** Aborted when nobody is left. */
  readonly signal: AbortSignal;
}

/** How a kind of feed treats subscribers. */
export interface FeedKind {
  open(options: FeedOptions): Feed;
  /** Whether who is slow is shown less instead of being closed. */
  readonly skips: boolean;
  /** Whether everything that came before its end is shown before that. */
  readonly endsLast: boolean;
}
