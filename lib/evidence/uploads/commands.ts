import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { appendToPartial, dropPartial, readPartial } from "@/lib/platform/storage";
import type { RecordPlace } from "@/lib/units/record-place";
import { type TakenAs, uploadEvidence } from "../intake/commands";
import { brokenOff, receiveFile, tooLarge } from "../intake/receiving";
import { MOST_BYTES, type UploadState } from "../types";
import { uploadKey } from "./key";
import { uploadSoFar } from "./queries";
import { type UploadPart, uploadPartSchema } from "./schema";

type Body = AsyncIterable<Uint8Array>;

/**
 * Takes in the next part of a file, from the byte at which the last one ended. What came before the line was cut stays;
 * with its last byte the file becomes evidence, once, however often it is sent.
 */
export async function continueUpload(
  actor: Actor,
  place: RecordPlace,
  name: string,
  { input, body, as }: { input: unknown; body: Body | null; as?: TakenAs },
): Promise<Result<UploadState>> {
  const no = refusal(can.editRecords(actor, place));
  if (no) return no;
  const key = actor.userId && uploadKey(actor.userId, place, name);
  if (!key) return notFound();
  const part = parse(uploadPartSchema, input);
  if (!part.ok) return part;
  const { offset, length } = part.value;
  if (length > MOST_BYTES) return tooLarge();
  const before = await uploadSoFar(actor, place, name);
  if (before.ok && before.value.evidence) return before;
  if (!before.ok && offset > 0) return before;
  const held = before.ok ? before.value.offset : 0;
  if (held !== offset) return elsewhere(held);
  const size = await appendToPartial(key, offset, upTo(length - offset, body));
  if (size < length) return done({ offset: size, evidence: null });
  if (size > length) {
    await dropPartial(key);
    return brokenOff();
  }
  return takeIn(actor, place, { key, name, as }, part.value);
}

function elsewhere(offset: number) {
  const message = `Máy chủ đang giữ ${offset} byte đầu của tệp này. Gửi tiếp từ đó.`;
  return refused("conflict", message, { current: { offset, evidence: null } });
}

/** One byte more than announced is enough to see that it is another file. */
async function* upTo(most: number, body: Body | null): Body {
  let room = most + 1;
  for await (const chunk of untilCut(body)) {
    yield chunk.subarray(0, room);
    room -= chunk.length;
    if (room <= 0) return;
  }
}

/** What comes in before the line is cut. */
async function* untilCut(body: Body | null): Body {
  if (!body) return;
  try {
    yield* body;
  } catch {
    // The sender is gone and asks again from where this ended.
  }
}

/** From a copy: whoever still sends to the partial file changes nothing that has been looked at. */
async function takeIn(
  actor: Actor,
  place: RecordPlace,
  { key, name, as }: { key: string; name: string; as: TakenAs | undefined },
  part: UploadPart,
): Promise<Result<UploadState>> {
  const received = await receiveFile(readPartial(key), part.name);
  const taken = received.ok
    ? await uploadEvidence(actor, place, received.value, { recordDay: part.recordDay }, key, as)
    : received;
  await dropPartial(key);
  const after = await uploadSoFar(actor, place, name);
  // Where the same file came in by two lines at once, the other may have been first.
  return taken.ok || (after.ok && after.value.evidence) ? after : taken;
}
