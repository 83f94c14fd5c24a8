import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { dropPapers } from "@/lib/evidence/papers/tying";
import { writer } from "@/lib/platform/database/database";
import { done, type Result, refused } from "@/lib/platform/result";
import { nextVersion } from "@/lib/ratings/rules";
import { openedRated, writable, writeChanged } from "../commands";
import { boardAt } from "../queries";
import { undoRatedSchema } from "../schema";
import { sheetBearer } from "../writing";
import { keptRated } from "./queries";

const MOVED_ON = refused(
  "conflict",
  "Lần lưu này đã được hoàn tác, đã quá 30 ngày, hoặc có người vừa ghi vào bản này. Tải lại trang để xem.",
);

/** Puts back what the last save of a sheet wrote over, all lines of it: as they were written, by whoever may write them. */
export async function undoRatedSave(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const found = await writable(actor, input);
  if (!found.ok) return found;
  const parsed = parse(undoRatedSchema, input);
  if (!parsed.ok) return parsed;
  const at = found.value;
  const { version } = parsed.value;
  const sheet = await keptRated(at);
  if (sheet?.version !== version) return MOVED_ON;
  const stands = new Map((await boardAt(actor, at)).rows.map((row) => [row.key, row]));
  const back = sheet.kept.lines.flatMap(({ key, version: left, before }) => {
    const was = stands.get(key);
    return was ? [{ key, ...before, version: left, was }] : [];
  });
  return change(whoIs(actor), async (tx, record) => {
    const opened = await openedRated(tx, at);
    if (opened.version !== nextVersion({ version })) return MOVED_ON;
    const no = await writeChanged({ actor, at, tx, record }, opened, back);
    if (no) return no;
    const papers = sheet.kept.papers ?? [];
    await dropPapers({ db: writer(at.scope, tx), record }, [sheetBearer(opened.id, at.place)], papers);
    const { orgId, unitId } = at.place;
    const detail = { year: at.year, level: at.level, count: back.length };
    record({ type: "organisation_rating.save_undone", orgId, unitId, subjectId: opened.id, detail });
    return done({ count: back.length });
  });
}
