import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { writer } from "@/lib/platform/database/database";
import { formatDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { keepSave } from "./last-save/keeping";
import { someNames } from "./messages";
import { type BranchYear, keptBranch } from "./place";
import { boardAt } from "./queries";
import { saveRatingsSchema } from "./schema";
import type { RatingBoard } from "./types";
import { type Changed, changedRows, openSheet, writeRatings } from "./writing";

/** Saves the rows of one grid that were changed: all of them, or none and both texts of whoever was slower. */
export async function saveRatings(actor: Actor, input: unknown): Promise<Result<RatingBoard>> {
  const found = await keptBranch(actor, input);
  if (!found.ok) return found;
  const at = found.value;
  const parsed = parse(saveRatingsSchema, input);
  if (!parsed.ok) return parsed;
  const board = await boardAt(actor, at);
  if (board.sheet && board.sheet.state !== "draft") return closedSheet(board);
  const changed = changedRows(board, parsed.value.rows);
  if (!changed.ok) return changed;
  const unread = parsed.value.draftsRead ? null : unreadDrafts(board, changed.value);
  if (unread) return unread;
  const saved = await writeRows(actor, at, board, changed.value);
  return saved.ok ? done(await boardAt(actor, at)) : saved;
}

/** A drafted comment is nobody's word until somebody has read it. */
function unreadDrafts({ rows }: RatingBoard, changed: readonly Changed[]): Refusal | null {
  const drafts = new Set(changed.flatMap(({ isDraft, member }) => (isDraft ? member : [])));
  if (drafts.size === 0) return null;
  const who = rows.filter(({ memberId }) => drafts.has(memberId)).map(({ fullName }) => fullName);
  return refusedAt(
    "draftsRead",
    `${drafts.size} nhận xét còn nguyên bản nháp: ${someNames(who)}. Đọc lại, sửa nếu cần, rồi đánh dấu đã đọc và lưu.`,
  );
}

async function writeRows(
  actor: Actor,
  at: BranchYear,
  board: RatingBoard,
  changed: Changed[],
): Promise<Result<null>> {
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(at.scope, tx);
    const sheet = await openSheet(db, at);
    if (sheet.state !== "draft") return async () => closedSheet(await boardAt(actor, at));
    const written = await writeRatings(db, at, sheet.id, changed, record);
    if (!written) return () => staleRows(actor, at);
    await keepSave(db, actor, { at, sheetId: sheet.id, board, written });
    return done(null);
  });
}

export async function staleRows(actor: Actor, at: BranchYear): Promise<Refusal> {
  const { rows } = await boardAt(actor, at);
  return refused("stale", "Có người vừa sửa một số dòng. So hai bản rồi lưu lại.", { current: rows });
}

const STILL_TYPED = "Chữ vừa ghi vẫn ở trong bảng: mở lại bản ở một thẻ khác rồi bấm lưu lại ở đây.";

function closedSheet({ sheet }: RatingBoard): Refusal {
  const approved =
    sheet?.approvedOn && `${sheet.approvedBy} đã ghi duyệt ngày ${formatDate(sheet.approvedOn)}.`;
  return refused(
    "conflict",
    approved
      ? `${approved} Bí thư đơn vị mở lại thì mới sửa được. ${STILL_TYPED}`
      : `Chi đoàn đã họp và đề nghị. Mở lại bản xếp loại rồi sửa. ${STILL_TYPED}`,
  );
}
