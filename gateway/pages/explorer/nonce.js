// GraphiQL's dialogs add a style element. By this name they learn what lets the browser take it.
globalThis.__webpack_nonce__ = document.querySelector('meta[property="csp-nonce"]').nonce;
