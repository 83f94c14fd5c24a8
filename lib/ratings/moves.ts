import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditType } from "@/lib/audit/types";
import { now, today } from "@/lib/platform/clock";
import { rowsWithin, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { done, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { someNames } from "./messages";
import { type BranchYear, branchYear, keptBranch } from "./place";
import { boardAt, isYearFrozen, sheetAt } from "./queries";
import { approvalProblem, mayMove, meetingProblem, unfinished } from "./rules";
import { approveSchema, proposeSchema, reopenSchema } from "./schema";
import { nameRatedStatement } from "./statements";
import type { RatingRow, RatingSheet } from "./types";

/** The branch has met and proposes its ratings; its minutes come with them. */
export async function proposeRatings(actor: Actor, input: unknown): Promise<Result<RatingSheet>> {
  const found = await keptBranch(actor, input);
  if (!found.ok) return found;
  const parsed = parse(proposeSchema, input);
  if (!parsed.ok) return parsed;
  const { version, heldOn, minutesNumber, entitled, present, chair, minuteTaker } = parsed.value;
  const meeting = { minutesNumber, heldOn, entitled, present, chair, minuteTaker };
  const [board, day] = await Promise.all([boardAt(actor, found.value), today()]);
  const problem = meetingProblem(meeting, { period: found.value.period, today: day });
  if (problem) return refusedAt(problem.path, problem.message);
  const no = incomplete(board.rows);
  if (no) return no;
  return move(actor, found.value, {
    name: "propose",
    version,
    event: "rating.proposed",
    data: { state: "proposed", ...meeting, heldOn: fromDay(heldOn), proposedAt: await now() },
    detail: { minutesNumber, heldOn },
    also: (db, id) => rowsWithin(db, nameRatedStatement, [found.value.place.orgId, id]),
  });
}

/** The unit's BCH has approved what the branch proposed. */
export async function approveRatings(actor: Actor, input: unknown): Promise<Result<RatingSheet>> {
  const found = await decidedBranch(actor, input);
  if (!found.ok) return found;
  const parsed = parse(approveSchema, input);
  if (!parsed.ok) return parsed;
  const { version, approvedOn, approvalNumber } = parsed.value;
  const [sheet, day] = await Promise.all([sheetAt(found.value), today()]);
  const rating = { period: found.value.period, today: day };
  const problem = approvalProblem(approvedOn, sheet?.meeting?.heldOn ?? null, rating);
  if (problem) return refusedAt(problem.path, problem.message);
  return move(actor, found.value, {
    name: "approve",
    version,
    event: "rating.approved",
    data: { state: "approved", ...approvalOf(actor, { approvedOn, approvalNumber }) },
    detail: { approvedOn, approvalNumber },
  });
}

/** Opens what was proposed or approved again, with the reason; not while the year lies with the reviewers. */
export async function reopenRatings(actor: Actor, input: unknown): Promise<Result<RatingSheet>> {
  const found = await keptBranch(actor, input);
  if (!found.ok) return found;
  const parsed = parse(reopenSchema, input);
  if (!parsed.ok) return parsed;
  const { version, reason } = parsed.value;
  const sheet = await sheetAt(found.value);
  if (sheet && sheet.version !== version) return staleSheet(sheet);
  if (sheet?.state === "approved") {
    const no = refusal(can.approveRatings(actor, found.value.place)) ?? (await frozen(found.value));
    if (no) return no;
  }
  return move(actor, found.value, {
    name: "reopen",
    version,
    event: "rating.reopened",
    data: { state: "draft", reopenReason: reason, ...NOT_APPROVED },
    detail: { reason, approvalNumber: sheet?.approvalNumber ?? null, approvedOn: sheet?.approvedOn ?? null },
  });
}

const NOT_APPROVED = { approvedOn: null, approvalNumber: null, approvedById: null, approvedBy: null };

async function decidedBranch(actor: Actor, input: unknown): Promise<Result<BranchYear>> {
  const found = await branchYear(actor, input);
  if (!found.ok) return found;
  return refusal(can.approveRatings(actor, found.value.place)) ?? found;
}

async function frozen(at: BranchYear): Promise<Refusal | null> {
  if (!(await isYearFrozen(at))) return null;
  return refused(
    "conflict",
    `Đơn vị đã nộp tự đánh giá năm ${at.year}, nên kết quả xếp loại giữ nguyên. Khi được trả lại bổ sung thì mở lại được.`,
  );
}

type Approval = { approvedOn: RatingSheet["approvedOn"] & string; approvalNumber: string };

export function approvalOf(actor: Actor, { approvedOn, approvalNumber }: Approval) {
  const by = { approvedById: actor.userId, approvedBy: actor.name };
  return { approvalNumber, approvedOn: fromDay(approvedOn), ...by };
}

/** Whoever still lacks a rating or a comment, by name. */
export function incomplete(rows: readonly RatingRow[]): Refusal | null {
  if (rows.length === 0)
    return refused(
      "conflict",
      "Danh sách chưa có đoàn viên nào để xếp loại. Thêm người ở trang Đoàn viên trước.",
    );
  const lacking = unfinished(rows);
  if (lacking.length === 0) return null;
  const who = someNames(lacking.map(({ fullName }) => fullName));
  return refused(
    "conflict",
    `Còn ${lacking.length} người thiếu xếp loại hoặc nhận xét: ${who}. Ghi đủ rồi đề nghị.`,
  );
}

type Move = {
  name: Parameters<typeof mayMove>[1];
  version: number;
  event: AuditType;
  data: Parameters<Writer["ratingSheet"]["updateMany"]>[0]["data"];
  detail: Record<string, string | null>;
  also?: (db: Writer, sheetId: string) => Promise<unknown>;
};

/** What was handed on is opened again and written anew, not undone. */
const NOTHING_TO_UNDO = { undoSealed: null, undoUntil: null };

async function move(actor: Actor, at: BranchYear, { name, version, event, data, detail, also }: Move) {
  const sheet = await sheetAt(at);
  if (!sheet) return refused("conflict", "Chi đoàn chưa xếp loại ai. Ghi xếp loại trước.");
  if (!mayMove(sheet.state, name)) return sheet.version === version ? wrongState(sheet) : staleSheet(sheet);
  const moved = await change(whoIs(actor), async (tx, record) => {
    const db = writer(at.scope, tx);
    const { count } = await db.ratingSheet.updateMany({
      where: { id: sheet.id, version },
      data: { ...data, ...NOTHING_TO_UNDO, version: { increment: 1 } },
    });
    if (count === 0) return async () => staleSheet(await sheetAt(at));
    await also?.(db, sheet.id);
    const { orgId, unitId } = at.place;
    record({ type: event, orgId, unitId, subjectId: sheet.id, detail: { year: at.year, ...detail } });
    return done(null);
  });
  if (!moved.ok) return moved;
  const after = await sheetAt(at);
  if (!after) throw new Error("a moved sheet stands");
  return done(after);
}

function wrongState({ state }: RatingSheet): Refusal {
  const words = {
    draft: "Chi đoàn chưa họp đề nghị bản này.",
    proposed: "Chi đoàn đã đề nghị bản này rồi.",
    approved: "Bản này đã duyệt rồi.",
  };
  return refused("conflict", `${words[state]} Mở lại trang, rồi làm bước tiếp theo.`);
}

/**
 * Where the sheet moved on since it was seen, what it has become is said: whoever is told only that the step has no
 * place there would load the page anew, and lose what was typed.
 */
function staleSheet(current: RatingSheet | null): Refusal {
  return refused("stale", "Người khác vừa ghi vào bản này. So hai bản rồi làm tiếp.", { current });
}
