// Loaded before a program whose memory is watched (with --expose-gc): answers each message with its heap after a collection.
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  process.send?.({ heapUsed, external, arrayBuffers, rss });
});
// Listening is no reason to stay.
process.channel?.unref();
