import { parseId } from '@storegraph/kernel/ids';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { percentileMs } from '../../domain/partners/usage.ts';
import type {
  ActivateManifestErrorCode, CreatePartnerErrorCode, IssueApiKeyErrorCode, ManifestFormat, OperationType, PublishOperationsErrorCode, Resolvers, RetireManifestErrorCode,
  RevokeApiKeyErrorCode, UpdatePartnerErrorCode,
} from '../__generated__/resolvers.ts';
import { byId, pageById } from '../page-by-id.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Usage is read from here on unless asked otherwise. */
const USAGE_DAYS = 30;

const uncounted = async () => null;

/** Translation between the graph and the domain of partners, a line a field. */
export const partnerResolvers = {
  Query: {
    partner: async (_, { id }, { partner }) => partner(parseId('partner', id, ['id'])),
    partners: async (_, page, { partners, countPartners }) => toConnection(await partners(pageById('partner', page)), byId, countPartners),
  },
  Mutation: {
    createPartner: (_, { input }, { caller, useCases, partner }) =>
      answer<object, CreatePartnerErrorCode>(async () => ({ partner: await partner(await useCases.createPartner(caller, { ...input, idempotencyKey: input.idempotencyKey ?? undefined })) })),
    updatePartner: (_, { input: { partnerId, name, contract, costPerSecond, costBurst, status } }, { useCases, partner }) =>
      answer<object, UpdatePartnerErrorCode>(async () => ({
        partner: await partner(await useCases.updatePartner({
          partnerId, name: name ?? undefined, contract: contract ?? undefined, costPerSecond: costPerSecond ?? undefined, costBurst: costBurst ?? undefined, status: status ?? undefined,
        })),
      })),
    issueApiKey: (_, { input }, { caller, useCases, apiKey }) =>
      answer<object, IssueApiKeyErrorCode>(async () => {
        const { id, secret } = await useCases.issueApiKey(caller, { ...input, idempotencyKey: input.idempotencyKey ?? undefined });
        return { apiKey: await apiKey(id), secret };
      }),
    revokeApiKey: (_, { input }, { useCases, apiKey }) =>
      answer<object, RevokeApiKeyErrorCode>(async () => ({ apiKey: await apiKey(await useCases.revokeApiKey(input)) })),
    publishOperations: (_, { input }, { caller, useCases, manifest }) =>
      answer<object, PublishOperationsErrorCode>(async () => ({ manifest: await manifest(await useCases.publishOperations(caller, { ...input, idempotencyKey: input.idempotencyKey ?? undefined })) })),
    activateManifest: (_, { input }, { useCases, manifest }) =>
      answer<object, ActivateManifestErrorCode>(async () => ({ manifest: await manifest(await useCases.activateManifest(input)) })),
    retireManifest: (_, { input }, { useCases, manifest }) =>
      answer<object, RetireManifestErrorCode>(async () => ({ manifest: await manifest(await useCases.retireManifest(input)) })),
  },
  Partner: {
    apiKeys: async ({ id }, page, { apiKeysOf }) => toConnection(await apiKeysOf(id, pageById('key', page)), byId, uncounted),
    manifests: async ({ id }, page, { manifestsOf }) => toConnection(await manifestsOf(id, pageById('manifest', page)), byId, uncounted),
    usage: async ({ id }, { since, first, after }, { usageOf }) => {
      const page = { first: parseFirst(first), after: after ? String(fromCursor(after, 1)[0]) : undefined, since: new Date(since ?? Date.now() - USAGE_DAYS * DAY_MS) };
      return toConnection(await usageOf(id, page), ({ operation }) => [operation.id], uncounted);
    },
  },
  OperationManifest: {
    format: ({ format }) => format.toUpperCase() as ManifestFormat,
    operations: async ({ id }, _, { operationsOf }) => operationsOf(id),
  },
  PublishedOperation: { type: ({ type }) => type.toUpperCase() as OperationType },
  OperationUsage: {
    errorCount: ({ errors }) => errors,
    medianMs: ({ latency }) => percentileMs(latency, 0.5) ?? null,
    p95Ms: ({ latency }) => percentileMs(latency, 0.95) ?? null,
  },
} satisfies Resolvers;
