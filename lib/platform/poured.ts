import { Readable, Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";

/** So much of what is refused is still taken, and dropped. */
const MOST_DROPPED = 32 * 1024 * 1024;

/**
 * Pours a request's body into what reads it; false where that gave up or the body broke off. A body that is refused on
 * the way is taken on and dropped: whoever sends all before listening would else meet a closed connection in the place of
 * the answer. One that has no end is cut off all the same.
 */
export async function poured(body: unknown, parser: Writable): Promise<boolean> {
  let dropped = 0;
  const whole = finished(parser).then(
    () => true,
    () => false,
  );
  const sink = new Writable({
    write(chunk: Buffer, _, next) {
      if (!parser.destroyed) return void (parser.write(chunk) ? next() : free(parser, next));
      dropped += chunk.length;
      next(dropped > MOST_DROPPED ? new Error("a refused body goes on and on") : null);
    },
    final(next) {
      parser.end();
      void whole.then(() => next());
    },
  });
  const came = await pipeline(Readable.fromWeb(body as ReadableStream), sink).then(
    () => true,
    () => false,
  );
  if (!came) parser.destroy(new Error("broken off"));
  return (await whole) && came;
}

/** Goes on once it takes more, or takes nothing ever again. */
function free(parser: Writable, next: () => void): void {
  const go = () => {
    parser.off("drain", go);
    parser.off("close", go);
    next();
  };
  parser.on("drain", go);
  parser.on("close", go);
}
