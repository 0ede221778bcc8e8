// pnpm bench NAME: measures something against its peers. Each bench is one entry here.
const BENCHES: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<(args: readonly string[]) => Promise<void>> }>> = {
  gateway: { about: 'the gateway against stock @apollo/gateway, Hive Gateway and a bare server', load: async () => (await import('./gateway/gateway-bench.ts')).benchGateway },
  checkout: { about: 'whole checkouts, from cart to the confirmed order, beside their own SQL', load: async () => (await import('./checkout/checkout-bench.ts')).benchCheckout },
  storefront: { about: 'the pages of the shop at three sizes, beside their own SQL and a bare server', load: async () => (await import('./storefront/storefront-bench.ts')).benchStorefront },
};

const [name = '', ...args] = process.argv.slice(2).filter((arg) => arg !== '--');
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!bench) {
  const isHelp = name === '--help' || name === '-h';
  console[isHelp ? 'log' : 'error'](['pnpm bench NAME [options]; pnpm bench NAME --help tells its options.', '', ...Object.entries(BENCHES).map(([each, { about }]) => `  ${each.padEnd(10)} ${about}`)].join('\n'));
  process.exit(isHelp ? 0 : 1);
}
try {
  await (await bench.load())(args);
} catch (error) {
  console.error(`✖ ${error instanceof Error ? error.message : String(error)}`);
  // Whatever else was started ends with this process.
  process.exit(1);
}
