/** Everything from here, nothing from elsewhere, no code in the markup; and the WebSocket of the same host. A style element needs the nonce. */
export function pagePolicy(host: string | undefined, nonce?: string): string {
  const sockets = host && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'", "script-src 'self'", `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`, "img-src 'self' data:", "font-src 'self' data:", "manifest-src 'self'",
    `connect-src 'self'${sockets}`, "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].join('; ');
}

/** What keeps browsers from guessing types and from telling others where a visitor came from. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};
