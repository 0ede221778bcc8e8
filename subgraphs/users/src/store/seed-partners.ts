import type { EntityManager } from 'typeorm';
import { demoPartners } from '@storegraph/sample-shop/partners';
import type { ApiKeys } from '../domain/partners/ports.ts';
import { createApiKeyStore } from './partners/api-key-store.ts';
import { createManifestStore } from './partners/manifest-store.ts';
import { createPartnerStore } from './partners/partner-store.ts';

/** Keeps the demo shop's partners, each with its known API key and one active manifest. */
export async function seedPartners(manager: EntityManager, describeApiKey: (secret: string) => ReturnType<ApiKeys['create']>): Promise<void> {
  const [partners, apiKeys, manifests] = [createPartnerStore(manager), createApiKeyStore(manager), createManifestStore(manager)];
  for (const { id, name, contract, costPerSecond, costBurst, createdAt, apiKey, keyId, manifest } of demoPartners) {
    const unused = { createdAt, lastUsedAt: null, revokedAt: null };
    await partners.add({ id, name, contract, status: 'ACTIVE', costPerSecond, costBurst, version: 1, createdAt });
    const { prefix, hash } = describeApiKey(apiKey);
    await apiKeys.add({ id: keyId, partnerId: id, prefix, hash, label: 'demo', ...unused }, 1);
    await manifests.add({ id: manifest.id, partnerId: id, label: manifest.label, format: 'apollo', state: 'PENDING', findings: [], createdAt, activatedAt: null, retiredAt: null }, manifest.operations);
    await manifests.move(manifest.id, ['PENDING'], 'ACTIVE', createdAt);
  }
}
