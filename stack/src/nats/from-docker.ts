import { run } from '../processes/run.ts';
import type { Source } from './resolve.ts';

const image = 'nats:2.11-alpine';

/** The image, where a Docker engine is at hand. */
export const fromDocker: Source = {
  name: 'Docker',
  find: async (why) => {
    const { code } = await run('docker', ['version', '--format', '{{.Server.Version}}'], { timeoutMs: 10_000 });
    if (code !== 0) return void why('no Docker engine here');
    return { from: `the Docker image ${image}`, kind: 'docker', path: image };
  },
};
