import { z } from "zod";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { done, type Result, refused } from "@/lib/platform/result";
import { typedVersion } from "@/lib/platform/schema";
import { NOT_MET_YET } from "./messages";
import { keptBranch } from "./place";
import { sheetAt } from "./queries";
import { isForSoftware } from "./rules";
import { branchYearFields } from "./schema";

const markSchema = z.strictObject({
  ...branchYearFields,
  /** Of the sheet whose list was typed. */
  version: typedVersion().positive(),
  isTyped: z.boolean(),
});

const moved = () => refused("stale", "Bản xếp loại vừa đổi. Tải lại trang rồi xem lại danh sách.");

/** Says that the national software has all ratings of a branch too, or takes back what was said of those marked last. */
export async function markRatingsTyped(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const found = await keptBranch(actor, input);
  if (!found.ok) return found;
  const parsed = parse(markSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, place, year } = found.value;
  const { version, isTyped } = parsed.value;
  const [sheet, day] = await Promise.all([sheetAt(found.value), today()]);
  if (!isForSoftware(sheet)) return refused("conflict", NOT_MET_YET);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    // Nobody writes ratings meanwhile: the sheet is locked as it was seen.
    const seen = await db.ratingSheet.updateMany({ where: { id: sheet.id, version }, data: { version } });
    if (seen.count === 0) return moved();
    const count = isTyped
      ? await mark(db, sheet.id, { on: fromDay(day), by: actor.name })
      : await unmark(db, sheet.id);
    if (count === 0) return moved();
    const { orgId, unitId } = place;
    const type = isTyped ? "rating.typed" : "rating.typed_back";
    record({ type, orgId, unitId, subjectId: sheet.id, detail: { year, count } });
    return done({ count });
  });
}

async function mark(db: Writer, sheetId: string, { on, by }: { on: Date; by: string }): Promise<number> {
  const { count } = await db.memberRating.updateMany({
    where: { sheetId, typedOn: null, OR: [{ rating: { not: null } }, { notRated: { not: null } }] },
    data: { typedOn: on, typedBy: by },
  });
  return count;
}

async function unmark(db: Writer, sheetId: string): Promise<number> {
  const { _max } = await db.memberRating.aggregate({ where: { sheetId }, _max: { typedOn: true } });
  if (_max.typedOn === null) return 0;
  const data = { typedOn: null, typedBy: null };
  const { count } = await db.memberRating.updateMany({ where: { sheetId, typedOn: _max.typedOn }, data });
  return count;
}
