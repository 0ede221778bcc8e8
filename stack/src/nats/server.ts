import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { host } from '../ports/free-port.ts';
import { startDaemon, type Recipe, type Watch } from '../processes/daemon.ts';
import { run } from '../processes/run.ts';
import { greet, type Greeting } from './greeting.ts';
import type { NatsBinary } from './resolve.ts';

export interface NatsOptions {
  readonly binary: NatsBinary;
  /** Streams are kept here. */
  readonly directory: string;
  readonly port: number;
  readonly logFile: string;
  /** Lets the port go, if it was held for the server. */
  readonly beforeListening?: () => Promise<void>;
  /** Given, the server is started again when it dies. */
  readonly watch?: Watch;
}

/** A NATS server with JetStream, whoever runs it. */
export interface NatsServer {
  /** For people: which it is and where. */
  readonly description: string;
  readonly version: string;
  readonly url: string;
  readonly pid: () => number | undefined;
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
}

/** Starts a nats-server that keeps its streams in the folder. Resolves when it takes connections. */
export async function startNats({ binary, directory, port, logFile, beforeListening, watch }: NatsOptions): Promise<NatsServer> {
  mkdirSync(join(directory, 'streams'), { recursive: true });
  const { command, args, prepare } = binary.kind === 'docker' ? inDocker(binary.path, directory, port) : directly(binary.path, directory, port);
  const daemon = await startDaemon(
    {
      name: 'nats-server',
      command,
      args,
      prepare: async () => {
        await prepare?.();
        await beforeListening?.();
      },
      env: process.env,
      logFile,
      stopSignal: 'SIGTERM',
      killSignal: 'SIGKILL',
      // An image may have to be pulled first.
      readyTimeoutMs: binary.kind === 'docker' ? 180_000 : 20_000,
      stopTimeoutMs: 8_000,
      isReady: () => greet(host, port, 500).then(hasJetStream, () => false),
    },
    watch,
  );
  const { version } = await greet(host, port);
  return {
    description: `NATS ${version} (${binary.from}) at ${host}:${port}`,
    version,
    url: `nats://${host}:${port}`,
    pid: daemon.pid,
    stop: daemon.stop,
    kill: daemon.kill,
  };
}

function hasJetStream({ jetStream }: Greeting): boolean {
  return jetStream;
}

function directly(program: string, directory: string, port: number): Pick<Recipe, 'command' | 'args' | 'prepare'> {
  const file = join(directory, 'server.conf');
  writeFileSync(file, configuration(`${host}:${port}`, join(directory, 'streams')));
  return { command: program, args: ['-c', file] };
}

function configuration(listen: string, storeDirectory: string): string {
  return [
    `listen: ${JSON.stringify(listen)}`,
    'server_name: storegraph',
    'jetstream {',
    `  store_dir: ${JSON.stringify(storeDirectory)}`,
    '  max_memory_store: 64MB',
    '  max_file_store: 1GB',
    '}',
    '',
  ].join('\n');
}

function inDocker(image: string, directory: string, port: number): Pick<Recipe, 'command' | 'args' | 'prepare'> {
  const name = `storegraph-nats-${createHash('sha256').update(directory).digest('hex').slice(0, 8)}`;
  const user = process.getuid && process.getgid ? ['--user', `${process.getuid()}:${process.getgid()}`] : [];
  const args = ['run', '--rm', '--name', name, ...user, '-p', `${host}:${port}:4222`, '-v', `${join(directory, 'streams')}:/data`, image, '-js', '-sd', '/data'];
  return { command: 'docker', args, prepare: () => run('docker', ['rm', '--force', name]).then(() => undefined) };
}
