// Prints the secrets of a shop as lines for a .env file. Node built-ins only.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';

const secret = () => randomBytes(24).toString('base64url');

function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const own = { kid: randomUUID(), alg: 'EdDSA', use: 'sig' };
  return { private: { ...privateKey.export({ format: 'jwk' }), ...own }, public: { ...publicKey.export({ format: 'jwk' }), ...own } };
}

const internal = keyPair();
const variables = {
  POSTGRES_PASSWORD: secret(),
  OWNER_PASSWORD: secret(),
  APP_PASSWORD: secret(),
  ACCESS_TOKEN_KEYS: JSON.stringify({ keys: [keyPair().private] }),
  INTERNAL_PRIVATE_KEY: JSON.stringify(internal.private),
  INTERNAL_PUBLIC_KEYS: JSON.stringify({ keys: [internal.public] }),
  PAYMENT_PROVIDER_KEY: secret(),
  PAYMENT_WEBHOOK_SECRETS: secret(),
  CARRIER_KEY: secret(),
  CARRIER_WEBHOOK_SECRETS: secret(),
  MEDIA_SECRET: secret(),
};
for (const [name, value] of Object.entries(variables)) console.log(`${name}='${value}'`);
