import type { z } from "zod";
import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import type { RecordEvent } from "@/lib/cases/writing";
import { tiePapers } from "@/lib/evidence/papers/tying";
import { notAfter } from "@/lib/evidence/rules";
import { today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { newId } from "@/lib/platform/ids";
import { done, type Refusal, type Result, refusedAt } from "@/lib/platform/result";
import type { BranchYear } from "@/lib/ratings/place";
import type { saveFeesSchema } from "../schema";

/** What a round says of the money it took. */
export type ToldCollection = Pick<z.output<typeof saveFeesSchema>, "collectedOn" | "docNumber" | "evidence">;

/** Why what is told can't be: a receipt and its papers have a day, and the papers are read by few. */
export async function wrongCollection(
  actor: Actor,
  { place }: Pick<BranchYear, "place">,
  { collectedOn, docNumber, evidence }: ToldCollection,
): Promise<Refusal | null> {
  if (!collectedOn)
    return docNumber === "" && evidence.length === 0
      ? null
      : refusedAt("collectedOn", "Ghi ngày thu của chứng từ này, hoặc để trống cả số chứng từ và giấy tờ.");
  const late = notAfter(await today(), collectedOn, "collectedOn");
  return late ?? (evidence.length > 0 ? refusal(can.seeSensitive(actor, place)) : null);
}

/** What the money of a round was taken with: the same day and number is the same receipt. Null where none is told. */
export async function openCollection(
  actor: Actor,
  { db, record }: { db: Writer; record: RecordEvent },
  { place }: Pick<BranchYear, "place">,
  { collectedOn, docNumber, evidence }: ToldCollection,
): Promise<Result<string | null>> {
  if (!collectedOn) return done(null);
  const { orgId, unitId, branchId = null } = place;
  const same = { unitId, branchId, collectedOn: fromDay(collectedOn), docNumber };
  const found = await db.feeCollection.findFirst({ where: same, select: { id: true } });
  const id = found?.id ?? newId();
  if (!found) await db.feeCollection.create({ data: { id, orgId, ...same, recordedBy: actor.name } });
  const bearer = { kind: "fee_collection", id, isRestricted: true } as const;
  const papers = [{ ...bearer, place: { orgId, unitId, branchId }, evidence }];
  return (await tiePapers(actor, { db, record }, papers)) ?? done(id);
}
