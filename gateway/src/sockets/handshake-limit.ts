/** Sockets on their way in: the handshake, and saying who they are. */
export interface HandshakeLimit {
  /** Whether as many are on their way in as can be seen to at one time. */
  isFull(): boolean;
  /** One more begins; call what is returned once it is in, or gone. Again is the same as once. */
  begin(): () => void;
}

const MOST = 256;
/** Who has not said a word for so long keeps nobody else out. */
const SILENT_MS = 2_000;

/**
 * When a gateway is back after it was killed, everybody comes at once. Whoever waits for too long comes again, and what was
 * done for them is lost, so that in the end nobody gets in: it is better to let in a few at a time, and to tell the others at once.
 */
export function createHandshakeLimit(most = MOST, silentMs = SILENT_MS): HandshakeLimit {
  const arriving = new Set<object>();
  return {
    isFull: () => arriving.size >= most,
    begin() {
      const one = {};
      arriving.add(one);
      const late = setTimeout(() => arriving.delete(one), silentMs).unref();
      return () => {
        clearTimeout(late);
        arriving.delete(one);
      };
    },
  };
}
