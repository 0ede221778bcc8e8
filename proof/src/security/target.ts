import { readFileSync } from 'node:fs';
import { layOut } from '@storegraph/stack/data/directory';
import type { Secrets } from '@storegraph/stack/data/secrets';
import type { ShopFacts } from '../shop/start-shop.ts';

/** A running shop that is to be attacked. */
export interface Target {
  readonly shop: ShopFacts;
  /** Its keys, with which tokens are forged that are nearly right. */
  readonly secrets: Secrets;
  /** Nobody else is in it: what alters the whole shop may be tried too, and there is no hurry. */
  readonly isOurs: boolean;
}

/** The target that a shop is: its secrets are in its folder. */
export function targetOf(shop: ShopFacts, isOurs: boolean): Target {
  return { shop, isOurs, secrets: JSON.parse(readFileSync(layOut(shop.dataDirectory).secrets, 'utf8')) as Secrets };
}
