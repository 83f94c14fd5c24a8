import type { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { RecordEvent } from "@/lib/cases/writing";
import { dropPaper, tiePapers } from "@/lib/evidence/papers/tying";
import { notAfter } from "@/lib/evidence/rules";
import { today } from "@/lib/platform/clock";
import { reader, rowsWithin, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import type { BranchYear } from "@/lib/ratings/place";
import type { RecordPlace } from "@/lib/units/record-place";
import { correctCollectionSchema, namedSchema, type saveFeesSchema } from "../schema";
import type { Month, TakenBefore } from "../types";
import {
  emptyCollectionsStatement,
  holdCollectionsStatement,
  openCollectionStatement,
  takeMonthsStatement,
} from "./statements";

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

type Within = { db: Writer; record: RecordEvent };

/**
 * What the money of a round was taken with: the same day and number is the same receipt, without a number each round is one
 * of its own. Null where none is told.
 */
export async function openCollection(
  actor: Actor,
  { db, record }: Within,
  { place }: Pick<BranchYear, "place">,
  { collectedOn, docNumber, evidence }: ToldCollection,
): Promise<Result<string | null>> {
  if (!collectedOn) return done(null);
  const { orgId, unitId, branchId = null } = place;
  const values = [orgId, unitId, branchId, collectedOn, docNumber, actor.name];
  const [opened] = await rowsWithin<{ id: string }>(db, openCollectionStatement, values);
  if (!opened) throw new Error("a receipt that is told stands");
  const { id } = opened;
  const papers = [{ ...bearerOf({ orgId, unitId, branchId }, id), evidence }];
  return (await tiePapers(actor, { db, record }, papers)) ?? done(id);
}

const bearerOf = (place: RecordPlace, id: string) =>
  ({ kind: "fee_collection", id, place, isRestricted: true }) as const;

/** A person's month that is written: what it comes to and what of that the receipt takes, or what others took to be put back. */
export type Taking = { person: string; month: Month } & (
  | { amount: number; taken: number }
  | { lines: TakenBefore["lines"] }
);

/** Says what receipts took of months that are written, `told` of what came to them; answers what they had taken before. */
export async function takeMonths(
  { db }: Within,
  { orgId, unitId, branchId }: RecordPlace,
  months: readonly Taking[],
  told: string | null,
): Promise<TakenBefore[]> {
  const values = [orgId, unitId, branchId, told, JSON.stringify(months)];
  return rowsWithin<TakenBefore>(db, takeMonthsStatement, values);
}

/** Takes away receipts that took nothing or nothing any more, and frees their papers; answers which. */
export async function dropEmptied(
  within: Within,
  place: RecordPlace,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const { db } = within;
  const values = [place.orgId, [...new Set(ids)]];
  await rowsWithin(db, holdCollectionsStatement, values);
  const empty = await rowsWithin<{ id: string; papers: string[] }>(db, emptyCollectionsStatement, values);
  for (const { id, papers } of empty)
    for (const paper of papers) await dropPaper(within, bearerOf(place, id), paper);
  const gone = empty.map(({ id }) => id);
  if (gone.length > 0) await db.feeCollection.deleteMany({ where: { id: { in: gone } } });
  return gone;
}

/** Frees papers that came with a table that is undone. */
export async function dropTold(
  within: Within,
  place: RecordPlace,
  { id, papers }: { id: string; papers: readonly string[] },
): Promise<void> {
  for (const paper of papers) await dropPaper(within, bearerOf(place, id), paper);
}

/** Corrects the day and the number of a receipt; what it took and its papers stay with it. */
export async function correctCollection(actor: Actor, input: unknown): Promise<Result<null>> {
  const named = parse(namedSchema, input);
  if (!named.ok) return notFound();
  const { id } = named.value;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const select = { unitId: true, branchId: true, collectedOn: true, docNumber: true } as const;
    const found = scope && (await reader(scope).feeCollection.findFirst({ where: { id }, select }));
    if (!found) continue;
    const { unitId, branchId, docNumber: number } = found;
    const no = refusal(can.keepFees(actor, { orgId, unitId, branchId }));
    if (no) return no;
    const parsed = parse(correctCollectionSchema, input);
    if (!parsed.ok) return parsed;
    const { version, collectedOn, docNumber } = parsed.value;
    const late = notAfter(await today(), collectedOn, "collectedOn");
    if (late) return late;
    const before = { collectedOn: toDay(found.collectedOn), docNumber: number };
    const after = { collectedOn, docNumber };
    if (before.collectedOn === collectedOn && number === docNumber)
      return refused(
        "conflict",
        "Ngày thu và số chứng từ vẫn như cũ nên không có gì để lưu. Sửa một ô rồi lưu.",
      );
    try {
      return await change(whoIs(actor), async (tx, record) => {
        const { count } = await writer(scope, tx).feeCollection.updateMany({
          where: { id, version },
          data: { collectedOn: fromDay(collectedOn), docNumber, version: { increment: 1 } },
        });
        if (count === 0) return refused("stale", "Chứng từ này vừa được sửa hoặc bỏ. Mở lại trang để xem.");
        record({ type: "fee.collection_corrected", orgId, unitId, subjectId: id, before, after });
        return done(null);
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return refusedAt(
        "docNumber",
        "Ngày này đã có chứng từ khác mang số này. Ghi số khác, hoặc sửa chứng từ kia trước.",
        "conflict",
      );
    }
  }
  return notFound();
}
