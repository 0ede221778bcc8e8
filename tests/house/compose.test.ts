import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { readSubgraphs } from '../../schema/src/read-subgraphs.ts';

const top = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(resolve(top, file), 'utf8');
const { services } = parse(read('docker-compose.yml'), { merge: true });
const subgraphs = readSubgraphs().map(({ name }) => name);

describe('docker-compose.yml', () => {
  it('runs every subgraph of supergraph.yaml, each on a database and with roles of its own', () => {
    for (const name of subgraphs) {
      expect(services[name].environment).toMatchObject({
        DATABASE_URL: expect.stringMatching(`^postgres://${name}_app:.*/${name}$`), DATABASE_MIGRATE_URL: expect.stringMatching(`^postgres://${name}_owner:.*/${name}$`),
      });
      expect(existsSync(resolve(top, services[name].command[0], 'main.ts'))).toBe(true);
    }
  });

  it('tells the gateway where each of them is', () => {
    for (const name of subgraphs) {
      expect(services.gateway.environment[`${name.toUpperCase()}_URL`]).toBe(`http://${name}:${services[name].environment.PORT}/graphql`);
    }
  });

  it('gives PostgreSQL the same subgraphs to make databases for', () => {
    expect(read('docker/postgres/10-databases.sh')).toContain(`for name in ${subgraphs.join(' ')}; do`);
  });

  it('runs our processes without rights on a read-only file system', () => {
    const ours = Object.values<any>(services).filter(({ image }) => image === 'storegraph');
    expect(ours).toHaveLength(subgraphs.length + 3);
    for (const service of ours) expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });

  it('opens no port but on this machine', () => {
    for (const { ports = [] } of Object.values<any>(services)) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

describe('docker/Dockerfile', () => {
  it('knows the manifest of every package of the workspace', () => {
    const workspace = ['gateway', 'schema', 'stack', 'tests', ...readdirSync(resolve(top, 'packages')).map((name) => `packages/${name}`), ...subgraphs.map((name) => `subgraphs/${name}`)];
    for (const folder of workspace) expect(read('docker/Dockerfile')).toContain(`COPY ${folder}/package.json ${folder}/\n`);
  });

  it('pins the same pnpm as package.json', () => {
    const { packageManager } = JSON.parse(read('package.json'));
    expect(read('docker/Dockerfile')).toContain(`${packageManager.split('+')[0]} install`);
  });
});
