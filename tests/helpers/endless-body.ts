/** A body that never ends by itself, and how much of it was taken. */
export function endless(): { body: ReadableStream<Uint8Array>; read: () => number } {
  let bytes = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = new TextEncoder().encode("x".repeat(1000));
      bytes += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { body, read: () => bytes };
}
