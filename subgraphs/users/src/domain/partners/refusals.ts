import { Refusal } from '@storegraph/kernel/refusal';
import type { Finding, Operation } from './partner.ts';

/** Every refusal about partners, by name. */
export const partnerNotFound = () => new Refusal('PARTNER_NOT_FOUND', 'There is no such partner.', { field: ['partnerId'] });
export const nameTaken = () => new Refusal('NAME_TAKEN', 'Another partner has this name.', { field: ['name'] });
export const invalidPartnerName = () => new Refusal('INVALID_NAME', 'The name must have 1 to 80 characters, none of them a control character.', { field: ['name'] });
export const unknownContract = (name: string) => new Refusal('UNKNOWN_CONTRACT', `There is no contract ${JSON.stringify(name.slice(0, 80))}.`, { field: ['contract'] });
export const invalidBudget = (field: 'costPerSecond' | 'costBurst', why: string) => new Refusal('INVALID_BUDGET', why, { field: [field] });
export const invalidLabel = () => new Refusal('INVALID_LABEL', 'The label must have 1 to 80 characters, none of them a control character.', { field: ['label'] });
export const tooManyApiKeys = (max: number) => new Refusal('TOO_MANY_API_KEYS', `The partner has ${max} API keys that count; revoke one first.`);
export const apiKeyNotFound = () => new Refusal('API_KEY_NOT_FOUND', 'There is no such API key.', { field: ['apiKeyId'] });
export const manifestNotFound = () => new Refusal('MANIFEST_NOT_FOUND', 'There is no such manifest.', { field: ['manifestId'] });
export const manifestRetired = () => new Refusal('MANIFEST_RETIRED', 'The manifest is retired; publish its operations anew.', { field: ['manifestId'] });
export const operationIdTaken = ([first, ...others]: readonly Operation[]) =>
  new Refusal('OPERATION_ID_TAKEN', `The id of ${first?.name} stood for another text before${others.length > 0 ? `, and so did ${others.length} others` : ''}; ids are never used anew.`, { field: ['manifest'] });
/** `findings` are all that was found; at least one of them is an ERROR. */
export const operationsRefused = (findings: readonly Finding[], field: string) => {
  const count = findings.filter(({ severity }) => severity === 'ERROR').length;
  return new Refusal('OPERATIONS_REFUSED', `${count === 1 ? 'One finding says' : `${count} findings say`} that operations would be refused.`, { field: [field], extra: { findings } });
};
