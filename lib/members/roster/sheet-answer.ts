import { contentDisposition } from "@/lib/platform/file-names";
import { XLSX_TYPE } from "@/lib/platform/xlsx/workbook";

/** The answer of a route with a sheet to be saved, whole or as it comes to be. */
export function sheetAnswer(
  fileName: string,
  body: Uint8Array<ArrayBuffer> | AsyncGenerator<Buffer>,
): Response {
  return new Response(body instanceof Uint8Array ? body : streamOf(body), {
    headers: {
      "content-type": XLSX_TYPE,
      "content-disposition": contentDisposition("attachment", fileName),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** A piece is made when it is asked for; whoever goes away stops the making. */
function streamOf(pieces: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(stream) {
      const { value, done } = await pieces.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}
