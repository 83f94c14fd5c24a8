import { done, type Refusal, type Result, refused } from "@/lib/platform/result";

/** How long a body may be, and how that is said: `1 MB`. */
export type BodyLimit = { bytes: number; words: string };

/** A request's body as text. One that is too long by its header or while it comes in is not read to its end. */
export async function bodyText(request: Request, limit: BodyLimit): Promise<Result<string>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit.bytes) return tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit.bytes) return tooLarge(limit);
    chunks.push(chunk);
  }
  return done(new TextDecoder().decode(Buffer.concat(chunks)));
}

function tooLarge({ words }: BodyLimit): Refusal {
  return refused("too_large", `Nội dung gửi lên quá lớn (tối đa ${words}).`);
}
