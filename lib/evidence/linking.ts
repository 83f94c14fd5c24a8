import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows, rowsWithin, type Writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refusedAt } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { readRefusal } from "./queries";
import { evidenceToTieStatement } from "./statements";
import type { Reading } from "./types";

type At = { orgId: string; unitId: string };
type Found = Pick<RecordPlace, "branchId"> & Omit<Reading, "isReadByRecord">;

/** Refuses pictures and files that are no evidence of the unit, or that the actor does not read. */
export async function strangeEvidence(actor: Actor, at: At, ids: readonly string[]): Promise<Refusal | null> {
  const scope = readScope(actor, at.orgId);
  if (ids.length === 0) return null;
  const found = scope ? await rows<Found>(scope, evidenceToTieStatement, () => valuesOf(at, ids)) : [];
  if (placesOf(actor, at, ids, found)) return null;
  return refusedAt("evidence", "Có ảnh, tệp không còn hoặc không thuộc đơn vị này. Bỏ ra rồi lưu lại.");
}

/** Asks the same as they are tied, where what shows them keeps them: answers where each of them lies. */
export async function holdEvidence(
  actor: Actor,
  db: Writer,
  at: At,
  ids: readonly string[],
): Promise<Result<RecordPlace[]>> {
  if (ids.length === 0) return done([]);
  await lockEvidence(db, at.orgId, ids);
  const found = await rowsWithin<Found>(db, evidenceToTieStatement, valuesOf(at, ids));
  const places = placesOf(actor, at, ids, found);
  if (places) return done(places);
  return notFound("Có ảnh, tệp không còn hoặc không thuộc đơn vị này. Tải lại trang rồi chọn lại.");
}

/** Nobody takes these away or restricts them until the transaction ends; what is asked of them comes after. */
export async function lockEvidence(db: Writer, orgId: string, ids: readonly string[]): Promise<void> {
  await db.$queryRaw`SELECT FROM evidence
    WHERE org_id = ${orgId}::uuid AND id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR SHARE`;
}

const valuesOf = ({ orgId, unitId }: At, ids: readonly string[]) => [orgId, unitId, [...ids]];

function placesOf(
  actor: Actor,
  at: At,
  ids: readonly string[],
  found: readonly Found[],
): RecordPlace[] | null {
  if (found.length < new Set(ids).size) return null;
  const places = found.map(({ branchId }) => ({ ...at, branchId }));
  const isRead = found.every(
    (one) => !readRefusal(actor, { ...at, branchId: one.branchId }, { ...one, isReadByRecord: false }),
  );
  return isRead ? places : null;
}
