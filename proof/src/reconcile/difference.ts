import type { Databases, Service } from './databases.ts';

/** Something that two services do not see alike. */
export interface Found {
  /** Which thing, by its id. */
  readonly subject: string;
  readonly told: string;
  /** Has the others follow who is right; nothing where only people can. Done twice it does no more than once. */
  readonly mend?: () => Promise<void>;
}

/** A way in which services differ after one of them was put back to an earlier moment. */
export interface Difference {
  readonly what: string;
  /** Whose word counts. */
  readonly right: Service | 'provider' | 'people';
  /** What is done about it. */
  readonly mended: string;
  find(databases: Databases): Promise<readonly Found[]>;
}
