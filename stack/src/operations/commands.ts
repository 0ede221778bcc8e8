import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Refusal } from '@storegraph/kernel/refusal';
import type { Finding } from '@storegraph/operations/check-operation';
import { checkAgainst, readContractGraph } from '@storegraph/operations/contract-check';
import type { ContractGraph } from '@storegraph/operations/contract-check';
import { readManifest } from '@storegraph/operations/manifest';
import { Problem } from '../command-line/problem.ts';
import { calledFrom } from '../command-line/run-command.ts';
import { inRepository } from '../repository.ts';
import type { Graph } from './graph.ts';
import type { Command, OperationsOptions } from './options.ts';
import { findPartner, listKeys, listManifests, listPartners, takeSnapshot } from './partners.ts';
import type { ListedManifest } from './partners.ts';
import { placeFindings, showFinding } from './show-findings.ts';
import type { ManifestFile } from './show-findings.ts';
import { splitManifest } from './split-manifest.ts';

/** What came of a command: for people, for programs, and whether operations were refused. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly json: unknown;
  readonly isRefused?: boolean;
}

/** Does a command. The graph is connected with only where it is needed. */
export type Run = (options: OperationsOptions, connect: () => Promise<Graph>) => Promise<Outcome>;

interface UserError {
  readonly code: string;
  readonly message: string;
  readonly findings?: readonly Finding[] | null;
  readonly line?: number | null;
  readonly column?: number | null;
}

const FINDINGS = 'findings { operation severity code message line column }';
const MANIFEST = `manifest { id version label state ${FINDINGS} }`;
/** What each mutation answers, as it is asked for here. */
const SELECT = {
  publishOperations: `${MANIFEST} userErrors { code message line column ${FINDINGS} }`,
  activateManifest: `${MANIFEST} userErrors { code message ${FINDINGS} }`,
  retireManifest: `${MANIFEST} userErrors { code message }`,
  createPartner: 'partner { id name contract costPerSecond costBurst } userErrors { code message }',
  issueApiKey: 'apiKey { id label } secret userErrors { code message }',
  revokeApiKey: 'apiKey { id label revokedAt } userErrors { code message }',
} as const;

interface Payload {
  readonly manifest?: (Omit<ListedManifest, 'operations'> & { readonly findings: readonly Finding[] }) | null;
  readonly partner?: { readonly id: string; readonly name: string } | null;
  readonly apiKey?: { readonly id: string; readonly label: string } | null;
  readonly secret?: string | null;
  readonly userErrors: readonly UserError[];
}

async function act(graph: Graph, mutation: keyof typeof SELECT, input: object): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const data = await graph.ask<Record<string, Payload>>(`mutation Act($input: ${type}!) { ${mutation}(input: $input) { ${SELECT[mutation]} } }`, { input });
  return data[mutation] as Payload;
}

const refusalsOf = ({ userErrors }: Payload): readonly string[] => userErrors.flatMap(({ code, message, findings }) =>
  [`✖ ${code}: ${message}`, ...(findings ?? []).map(({ operation, line, column, severity, message: what }) => `  ${operation}:${line}:${column} ${severity.toLowerCase()}: ${what}`)]);

/** A mutation's outcome that is told in one line. */
async function simple(graph: Graph, mutation: keyof typeof SELECT, input: object, told: (payload: Payload) => readonly string[]): Promise<Outcome> {
  const payload = await act(graph, mutation, input);
  const isRefused = payload.userErrors.length > 0;
  return { lines: isRefused ? refusalsOf(payload) : told(payload), json: payload, isRefused };
}

const tellManifest = ({ manifest }: Payload): string => `${manifest?.label} (version ${manifest?.version}) is ${manifest?.state}: ${manifest?.id}`;

function readFile(path: string): ManifestFile {
  if (!existsSync(path)) throw new Problem(`There is no file ${path}.`, 'Give the file that your build writes the manifest to.');
  const near = relative(calledFrom(), path);
  return { name: near.startsWith('..') ? path : near, text: readFileSync(path, 'utf8') };
}

/** What is done with a file, unless it is no manifest: then that, with its place. */
async function withManifest(file: ManifestFile, work: () => Promise<Outcome> | Outcome): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, extra } = error;
    const { line = 1, column = 1 } = extra as { readonly line?: number; readonly column?: number };
    return { lines: [`${file.name}:${line}:${column}: error ${code}: ${message}`], json: { file: file.name, userErrors: [{ code, message, line, column }] }, isRefused: true };
  }
}

async function publishFile(graph: Graph, file: ManifestFile, partnerId: string, { label, activate }: OperationsOptions): Promise<Outcome> {
  const parts = splitManifest(file.text);
  const published: NonNullable<Payload['manifest']>[] = [];
  for (const [index, manifest] of parts.entries()) {
    const payload = await act(graph, 'publishOperations', { partnerId, manifest, label: parts.length > 1 ? `${label} (${index + 1}/${parts.length})` : label, idempotencyKey: randomUUID() });
    if (!payload.manifest) {
      // What went before belongs to what is refused.
      for (const { id } of published) await act(graph, 'retireManifest', { manifestId: id });
      const findings = payload.userErrors.flatMap((error) => placeFindings(file, error.findings ?? []));
      const errors = payload.userErrors.map(({ code, message, line, column }) => `${file.name}:${line ?? 1}:${column ?? 1}: error ${code}: ${message}`);
      return { lines: [...findings.map(showFinding), ...errors], json: { file: file.name, userErrors: payload.userErrors, findings }, isRefused: true };
    }
    published.push(payload.manifest);
  }
  const findings = published.flatMap((manifest) => placeFindings(file, manifest.findings));
  const manifests: Payload[] = [];
  for (const manifest of published) manifests.push(activate ? await act(graph, 'activateManifest', { manifestId: manifest.id }) : { manifest, userErrors: [] });
  const isRefused = manifests.some(({ userErrors }) => userErrors.length > 0);
  const told = manifests.flatMap((payload) => (payload.userErrors.length > 0 ? refusalsOf(payload) : [`${file.name}: ${tellManifest(payload)}`]));
  return { lines: [...findings.map(showFinding), ...told], json: { file: file.name, manifests: manifests.map(({ manifest }) => manifest), findings }, isRefused };
}

function checkFile(file: ManifestFile, contract: ContractGraph, maxCost: number): Outcome {
  const findings = placeFindings(file, checkAgainst(contract, readManifest(file.text).operations, maxCost));
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  return { lines: [...findings.map(showFinding), `${file.name}: ${errors} errors, ${findings.length - errors} warnings`], json: { file: file.name, findings }, isRefused: errors > 0 };
}

const together = (outcomes: readonly Outcome[]): Outcome =>
  ({ lines: outcomes.flatMap(({ lines }) => lines), json: outcomes.map(({ json }) => json), isRefused: outcomes.some(({ isRefused }) => isRefused) });

/** What each command does. */
export const RUN: Readonly<Record<Command, Run>> = {
  async list({ partner }, connect) {
    const graph = await connect();
    const partners = partner === undefined ? await listPartners(graph) : [await findPartner(graph, partner)];
    const found = [];
    for (const each of partners) found.push({ ...each, apiKeys: await listKeys(graph, each.id), manifests: await listManifests(graph, each.id) });
    const lines = found.flatMap(({ id, name, contract, status, costPerSecond, costBurst, apiKeys, manifests }) => [
      `${name}  ${id}  ${status}  contract ${contract}, cost ${costPerSecond} a second, ${costBurst} at once`,
      ...apiKeys.map((key) => `  key       ${key.id}  ${key.prefix}…  ${key.label}  ${key.revokedAt ? `revoked ${key.revokedAt}` : `last used ${key.lastUsedAt ?? 'never'}`}`),
      ...manifests.map((manifest) => `  manifest  ${manifest.id}  ${manifest.state}  ${manifest.version}: ${manifest.label}, ${manifest.operations.length} operations`),
    ]);
    return { lines: lines.length > 0 ? lines : ['There is no partner yet: npm run operations -- create-partner NAME'], json: found };
  },

  async publish(options, connect) {
    const files = options.words.map(readFile);
    const graph = await connect();
    const { id } = await findPartner(graph, options.partner ?? '');
    const outcomes: Outcome[] = [];
    for (const file of files) outcomes.push(await withManifest(file, () => publishFile(graph, file, id, options)));
    return together(outcomes);
  },

  activate: async ({ words: [manifestId] }, connect) => simple(await connect(), 'activateManifest', { manifestId }, (payload) => [tellManifest(payload)]),
  retire: async ({ words: [manifestId] }, connect) => simple(await connect(), 'retireManifest', { manifestId }, (payload) => [tellManifest(payload)]),

  async check({ words, contract, maxCost }) {
    const [apiFile, supergraphFile] = [inRepository(`schema/contracts/${contract}.api.graphql`), inRepository(`schema/contracts/${contract}.supergraph.graphql`)];
    if (!/^[a-z][a-z0-9-]*$/.test(contract) || !existsSync(apiFile)) throw new Problem(`There is no contract ${JSON.stringify(contract)}.`, 'Those there are stand in schema/contracts.yaml.');
    const graph = readContractGraph(readFileSync(apiFile, 'utf8'), readFileSync(supergraphFile, 'utf8'));
    return together(await Promise.all(words.map(readFile).map((file) => withManifest(file, () => checkFile(file, graph, maxCost)))));
  },

  async export({ output }, connect) {
    const snapshot = await takeSnapshot(await connect(), new Date());
    const text = JSON.stringify(snapshot, null, 2);
    if (output === undefined) return { lines: [text], json: snapshot };
    writeFileSync(output, `${text}\n`);
    return { lines: [`${output}: ${snapshot.operations.length} operations of ${snapshot.partners.length} partners`], json: { output, partners: snapshot.partners.length, operations: snapshot.operations.length } };
  },

  'create-partner': async ({ words: [name], contract, perSecond, maxCost }, connect) =>
    simple(await connect(), 'createPartner', { name, contract, costPerSecond: perSecond, costBurst: maxCost, idempotencyKey: randomUUID() }, ({ partner }) => [`${partner?.name}: ${partner?.id}`]),
  async 'issue-key'({ words: [wanted = ''], label }, connect) {
    const graph = await connect();
    const { id: partnerId } = await findPartner(graph, wanted);
    return simple(graph, 'issueApiKey', { partnerId, label, idempotencyKey: randomUUID() }, ({ apiKey, secret }) => [`x-api-key: ${secret}`, `It is shown this once. To end it: npm run operations -- revoke-key ${apiKey?.id}`]);
  },
  'revoke-key': async ({ words: [apiKeyId] }, connect) => simple(await connect(), 'revokeApiKey', { apiKeyId }, ({ apiKey }) => [`${apiKey?.label} is revoked: ${apiKey?.id}`]),
};
