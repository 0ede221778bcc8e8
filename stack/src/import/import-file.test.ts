import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Graph } from '../operations/graph.ts';
import { importFile } from './import-file.ts';
import { parseImportOptions } from './options.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
const CONTENT = `sku\n${'x'.repeat(9_000_000)}\n`;
let door: Server;
let url: string;
/** What is kept of the upload, and how often it was cut off. */
let kept = '';
let cuts = 0;
let isAwaited = true;
/** How much of a request comes through before it is cut off. */
let atMost = Infinity;
const keys: string[] = [];

beforeAll(async () => {
  writeFileSync(join(folder, 'a.csv'), CONTENT);
  door = createServer((request, response) => {
    if (!isAwaited) return void response.writeHead(404).end();
    if (request.method === 'HEAD') return void response.writeHead(204, { 'upload-offset': kept.length }).end();
    void receive(request).then((body) => {
      if (Number(request.headers['upload-offset']) !== kept.length) return response.writeHead(409).end();
      // The third piece comes in by half, and nobody hears of it.
      if (kept.length > 8_000_000 && cuts++ === 0) {
        kept += body.slice(0, 100);
        return request.socket.destroy();
      }
      kept += body.slice(0, atMost);
      if (body.length > atMost) return request.socket.destroy();
      isAwaited = request.headers['upload-complete'] !== '?1';
      return response.writeHead(isAwaited ? 202 : 201).end('{}');
    });
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
});
afterAll(() => {
  door.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  [kept, cuts, isAwaited, atMost] = ['', 0, true, Infinity];
  keys.length = 0;
});

async function receive(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

const problem = (line: number) => ({ node: { line, column: 'sku', code: 'INVALID_TEXT', message: 'No.', value: 'x' } });

/** A graph with one import that takes two looks to be over, and has three problems. */
function graph(): Graph {
  let looks = 0;
  const run = (status: string) => ({ id: 'imp_1', status, uploadUrl: isAwaited ? '/uploads/products/imports/key' : null, progress: { lines: 5, applied: 2, unchanged: 0, failed: 3, bytesRead: 1, bytesUploaded: 2 } });
  return {
    async ask<Data>(text: string, variables: object = {}) {
      if (text.startsWith('mutation')) {
        keys.push((variables as { input: { idempotencyKey: string } }).input.idempotencyKey);
        return { createImport: { import: run(isAwaited ? 'AWAITING_UPLOAD' : 'FINISHED'), userErrors: [] } } as Data;
      }
      if (text.includes('problems(')) return { import: { problems: { totalCount: 3, edges: [problem(2), problem(3), problem(4)], pageInfo: { hasNextPage: false, endCursor: null } } } } as Data;
      looks += 1;
      return { import: run(looks > 1 ? 'FINISHED' : 'RUNNING') } as Data;
    },
  };
}

async function importing(...args: readonly string[]) {
  const [said, shown] = [[] as string[], [] as string[]];
  const options = parseImportOptions(['a.csv', '--url', url, ...args], folder)!;
  const code = await importFile(options, graph(), { say: (line) => said.push(line), progress: { isTTY: true, write: (text) => shown.push(text) } });
  return { code, said, shown };
}

describe('npm run import', () => {
  it('sends the file in pieces, goes on where it was cut off, and tells what is wrong by line', async () => {
    const { code, said, shown } = await importing('--problems', '2');
    expect(kept === CONTENT).toBe(true);
    expect(cuts).toBeGreaterThan(0);
    expect(code).toBe(1);
    expect(said).toEqual([
      'a.csv:2: INVALID_TEXT sku: No. (x)', 'a.csv:3: INVALID_TEXT sku: No. (x)', '… and 1 more; --problems N tells more of them',
      'a.csv: done: 5 lines, 2 applied, 0 unchanged, 3 refused. imp_1',
    ]);
    expect(shown.join('')).toMatch(/uploading.*100 % {2}uploading.*50 % {2}5 lines, 3 bad/s);
  });

  it('gives up a line that nothing comes through, and not one that is cut off again and again', async () => {
    atMost = 1_200_000;
    await importing();
    expect(kept === CONTENT).toBe(true);
  });

  it('goes on with an upload that another run of it began', async () => {
    kept = CONTENT.slice(0, 5_000_000);
    await importing();
    expect(kept === CONTENT).toBe(true);
  });

  it('finds what it began by the file, and begins anew when that is over', async () => {
    await importing();
    await importing();
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(2);
  });

  it('says when there is no file', async () => {
    await expect(importFile({ ...parseImportOptions(['b.csv'], folder)! }, graph(), { say: () => {}, progress: { write: () => {} } })).rejects.toThrow('There is no file b.csv.');
  });
});
