import { openDataDirectory } from '@storegraph/stack/data/directory';
import { writePrivateFile } from '@storegraph/stack/data/private-file';
import { keepSecrets } from '@storegraph/stack/data/secrets';
import { readSubgraphEntries } from '@storegraph/stack/services/list';

/** Another webhook secret that the shop still takes, as while the provider replaces it. */
export const OLD_WEBHOOK_SECRET = 'the-secret-that-is-being-replaced';

/** Makes the secrets of a shop that is yet to be started: the provider's webhooks may be signed with either of two. */
export async function prepareSecrets(folder: string): Promise<void> {
  const directory = openDataDirectory(folder);
  const secrets = await keepSecrets(directory, readSubgraphEntries().map(({ name }) => name));
  writePrivateFile(directory.secrets, `${JSON.stringify({ ...secrets, webhookSecret: `${secrets.webhookSecret},${OLD_WEBHOOK_SECRET}` }, null, 2)}\n`);
}
