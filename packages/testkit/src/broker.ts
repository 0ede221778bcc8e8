import { startNats, type TestServer } from '../../../stack/src/provision-for-tests.ts';

/**
 * Starts a nats-server with JetStream for one test file, so that no file hears what another tells.
 * With NATS_URL it is that server for all of them: run them one after the other then.
 */
export async function createTestBroker(): Promise<TestServer> {
  return startNats();
}
