import type { User } from '../domain/user.ts';

export type { Address as AddressModel } from '../domain/user.ts';
export type { Session as SessionModel } from '../domain/session.ts';

/** A user, and whether this very request has proved to be theirs: by a password or a refresh token. */
export interface UserModel extends User { readonly isProven?: true }
