import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../domain/ports.ts';

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). The algorithm is a number: its enum has no values at run time. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password typed on another keyboard may be composed of other characters (NIST SP 800-63B, 3.1.1.2). */
const composed = (password: string): string => password.normalize('NFKC');

/** Passwords as argon2id hashes, each with a salt of its own. */
export async function createPasswords(): Promise<Passwords> {
  return { nobodys: await hashPassword(randomBytes(32).toString('base64url')), hash: hashPassword, matches: (password, kept) => verify(kept, composed(password)) };
}

/** The hash of one password. */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), COST);
}
