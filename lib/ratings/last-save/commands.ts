import { z } from "zod";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { dropPapers } from "@/lib/evidence/papers/tying";
import { rowsWithin, writer } from "@/lib/platform/database/database";
import { done, type Result, refused } from "@/lib/platform/result";
import { typedVersion } from "@/lib/platform/schema";
import { CLOSED_SHEET, someNames } from "../messages";
import { keptBranch } from "../place";
import { nextVersion } from "../rules";
import { branchYearFields } from "../schema";
import { openSheet, ratingEvent, sheetBearer } from "../writing";
import { keptSaveAt } from "./queries";
import { saidBy } from "./seen";
import { undoSaveStatement } from "./statements";

const undoSchema = z.strictObject({
  ...branchYearFields,
  /** Of the sheet as the person saw what undoing comes to. */
  version: typedVersion().positive(),
});

const MOVED_ON = refused(
  "conflict",
  "Lần lưu này đã được hoàn tác, đã quá 30 ngày, hoặc có người vừa ghi vào bản này. Tải lại trang để xem.",
);

/** Puts back what the last save of a list wrote over: all rows of it, or none and whose were changed since. */
export async function undoLastSave(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const found = await keptBranch(actor, input);
  if (!found.ok) return found;
  const parsed = parse(undoSchema, input);
  if (!parsed.ok) return parsed;
  const at = found.value;
  const { version } = parsed.value;
  const sheet = await keptSaveAt(at);
  if (sheet && sheet.state !== "draft") return CLOSED_SHEET;
  if (!sheet?.kept) return MOVED_ON;
  const { rows, papers = [] } = sheet.kept;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(at.scope, tx);
    const opened = await openSheet(db, at);
    if (opened.version !== nextVersion({ version })) return MOVED_ON;
    const values = [at.place.orgId, at.year, JSON.stringify(rows)];
    const back = await rowsWithin<{ id: string }>(db, undoSaveStatement, values);
    const restored = new Set(back.map(({ id }) => id));
    const changed = rows.filter(({ member }) => !restored.has(member));
    if (changed.length > 0) return changedSince(changed.map(({ fullName }) => fullName));
    await dropPapers({ db, record }, [sheetBearer(opened.id, at.place)], papers);
    const { orgId, unitId } = at.place;
    for (const { member, before, after } of rows) {
      const event = ratingEvent(at, member, saidBy(after), saidBy(before));
      record({ ...event, detail: { ...event.detail, undo: opened.id } });
    }
    const detail = { year: at.year, count: rows.length };
    record({ type: "rating.save_undone", orgId, unitId, subjectId: opened.id, detail });
    return done({ count: rows.length });
  });
}

const changedSince = (names: readonly string[]) =>
  refused(
    "conflict",
    `Chưa hoàn tác ai, vì sau lần lưu đã có thay đổi ở: ${someNames(names)}. Sửa tay nếu cần.`,
  );
