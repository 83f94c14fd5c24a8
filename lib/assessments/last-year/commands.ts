import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { isResult } from "@/lib/assessments/moves";
import { change } from "@/lib/audit/change";
import { yearClosed } from "@/lib/cycles/rules";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { done, type Result, refused } from "@/lib/platform/result";
import { movedMeanwhile } from "../answer";
import { findStanding } from "../queries";
import { lastYearOf } from "./queries";
import { asDraft, emptyItems } from "./rules";
import { lastYearSchema } from "./schema";

/** Puts last year's words on items where nothing is written yet; says which. Evidence is never taken over. */
export async function takeLastYear(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ codes: string[] }>> {
  const found = await findStanding(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const no = refusal(can.draftAssessment(actor, { orgId: whole.orgId, unitId: whole.unit.id }));
  if (no) return no;
  const parsed = parse(lastYearSchema, input);
  if (!parsed.ok) return parsed;
  const { cycle } = whole;
  if (cycle.state === "closed") return yearClosed(cycle.year, { hasResult: isResult(whole.state) });
  const wanted = parsed.value.codes;
  const empty = emptyItems(whole.state, whole.items).filter((item) => wanted?.includes(item.code) ?? true);
  if (empty.length === 0) return refused("conflict", NOTHING_EMPTY);
  const last = new Map((await lastYearOf(scope, whole)).map((one) => [one.code, one]));
  const fitting = empty.flatMap((item) => {
    const old = last.get(item.code);
    return old ? [{ item, draft: asDraft(old) }] : [];
  });
  if (fitting.length === 0)
    return refused(
      "conflict",
      `Năm ${cycle.year - 1} đơn vị không có câu trả lời cho nội dung này. Ghi mới ở ô Thuyết minh.`,
    );
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const moved = await movedMeanwhile(db, whole);
    if (moved) return moved;
    const by = { updatedById: actor.userId, updatedBy: actor.name, updatedAt: await now() };
    const codes: string[] = [];
    for (const { item, draft } of fitting) {
      // Somebody who typed in between keeps what was typed.
      const { count } = await db.assessmentItem.updateMany({
        where: { id: item.id, version: item.version },
        data: { ...draft, ...by, version: { increment: 1 } },
      });
      if (count === 0) continue;
      codes.push(item.code);
      record({
        type: "assessment.item_saved",
        orgId: whole.orgId,
        unitId: whole.unit.id,
        subjectId: id,
        detail: { code: item.code, year: cycle.year, fields: ["claim", "explanation"], lastYear: true },
        before: { claim: null, explanation: item.explanation },
        after: { claim: draft.claim, explanation: draft.explanation },
      });
    }
    return codes.length > 0 ? done({ codes }) : refused("conflict", NOTHING_EMPTY);
  });
}

const NOTHING_EMPTY = "Không có nội dung nào đang mở mà còn trống. Nội dung đã ghi được giữ nguyên.";
