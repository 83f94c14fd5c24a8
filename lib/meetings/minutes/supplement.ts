import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { assessed } from "@/lib/assessments/assessed";
import { writeMove } from "@/lib/assessments/move-effects";
import { transition } from "@/lib/assessments/rules";
import { assessmentWhole } from "@/lib/assessments/whole";
import { change } from "@/lib/audit/change";
import { meetingsOfYear } from "@/lib/decisions/meetings-of-year";
import { holdAppraised } from "@/lib/decisions/recording";
import { holdMeetingAlone, withoutQuorum } from "@/lib/decisions/voting";
import { now, today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { formatDate } from "@/lib/platform/dates";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { minuted } from "../ballots/commands";
import { supplementRefused } from "../rules";
import { supplementSchema } from "../schema";

/** What the committee may bring about: an appraised year goes back, nothing else. */
const COMMITTEE = { speakForUnit: false, appraise: false, reopen: true, leadCycle: false };

/**
 * The meeting asks a unit for a supplement instead of voting on it: the items, why and until when. The unit's year
 * goes back in the same transaction, and the minutes keep it.
 */
export async function askSupplement(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await minuted(actor, id);
  if (!found.ok) return found;
  const parsed = parse(supplementSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, meeting } = found.value;
  const { assessmentId, dueDate, items } = parsed.value;
  const whole = await assessmentWhole(scope, assessmentId);
  if (!whole || whole.cycle.id !== meeting.cycleId) return notFound();
  const early = supplementRefused(whole);
  if (early) return early;
  const reason = `Phiên họp số ${meeting.number} của Ban Thường vụ yêu cầu bổ sung.`;
  const move = transition(whole.state, "RETURNED", {
    today: await today(),
    items: whole.items.map(assessed),
    meeting: null,
    adoptionPercent: whole.cycle.adoptionPercent,
    appraisalOpened: true,
    reason,
    dueDate,
    returnedItems: items,
    can: COMMITTEE,
    cycleOpen: whole.cycle.state === "open",
    year: whole.cycle.year,
  });
  if (!move.ok) return move;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await holdAppraised(db, meeting.orgId, meeting.cycleId);
    await holdMeetingAlone(db, meeting.orgId, id);
    const here = (await meetingsOfYear(scope, meeting.cycleId, tx)).find((one) => one.id === id);
    const few = here ? withoutQuorum(here) : notFound();
    if (few) return few;
    const codes = items.map(({ code }) => code).join(", ");
    const { count } = await db.btvMeetingUnit.updateMany({
      where: {
        meetingId: id,
        assessmentId,
        round: whole.round,
        outcome: null,
        meeting: { state: "preparing" },
      },
      data: {
        outcome: "returned",
        sentence: `Yêu cầu bổ sung nội dung ${codes}, hạn ${formatDate(dueDate)}.`,
        version: { increment: 1 },
      },
    });
    if (count === 0)
      return refused("conflict", "Đơn vị không còn chờ biểu quyết ở phiên họp này. Tải lại trang để xem.");
    const moving = { whole, move: move.value, actor, at: await now(), reason, dueDate };
    const moved = await writeMove(db, { ...moving, returnedItems: items, frozen: null, sheet: null }, record);
    if (!moved.ok)
      return refused("conflict", "Đơn vị vừa được chuyển bước nên chưa ghi được. Tải lại trang để xem.");
    record({
      type: "meeting.supplement_asked",
      orgId: meeting.orgId,
      unitId: whole.unit.id,
      subjectId: assessmentId,
      detail: { year: meeting.year, meeting: meeting.number, items: items.map(({ code }) => code) },
    });
    return done(null);
  });
}
