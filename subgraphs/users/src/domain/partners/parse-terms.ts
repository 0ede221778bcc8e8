import type { PartnerTerms } from './partner.ts';
import type { Contracts } from './ports.ts';
import { invalidBudget, invalidLabel, invalidPartnerName, unknownContract } from './refusals.ts';

const MAX_LETTERS = 80;
const MAX_COST = 1_000_000;
const UNWANTED = /\p{Cc}/u;

/** Checks what is agreed with a partner. Refuses with INVALID_NAME, UNKNOWN_CONTRACT and INVALID_BUDGET. */
export function parseTerms(terms: PartnerTerms, contracts: Pick<Contracts, 'has'>): PartnerTerms {
  const name = parseLine(terms.name);
  if (name === undefined) throw invalidPartnerName();
  if (!contracts.has(terms.contract)) throw unknownContract(terms.contract);
  const { contract, costPerSecond, costBurst } = terms;
  if (!(costPerSecond >= 1 && costPerSecond <= MAX_COST)) throw invalidBudget('costPerSecond', `What operations may cost in a second must be 1 to ${MAX_COST}.`);
  if (!(costBurst >= costPerSecond && costBurst <= MAX_COST)) throw invalidBudget('costBurst', `What operations may cost at once must be ${costPerSecond} to ${MAX_COST}.`);
  return { name, contract, costPerSecond, costBurst };
}

/** Trims and checks what a key or a manifest is recognised by. Refuses with INVALID_LABEL. */
export function parseLabel(text: string): string {
  const label = parseLine(text);
  if (label === undefined) throw invalidLabel();
  return label;
}

function parseLine(text: string): string | undefined {
  const line = text.trim();
  return line !== '' && [...line].length <= MAX_LETTERS && !UNWANTED.test(line) ? line : undefined;
}
