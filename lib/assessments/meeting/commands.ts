import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { isResult } from "@/lib/assessments/moves";
import { change } from "@/lib/audit/change";
import { heldTooEarly, yearClosed } from "@/lib/cycles/rules";
import { holdEvidence } from "@/lib/evidence/linking";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { orTaken } from "@/lib/platform/database/taken";
import { formatDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import { movedMeanwhile } from "../answer";
import { stepWords, UNLOCKED_BY } from "../messages";
import { findStanding } from "../queries";
import type { Meeting, StandingYear } from "../types";
import { meetingSchema } from "./schema";

const STALE = "Người khác vừa ghi cuộc họp này. So hai bản rồi lưu lại.";

/** Records the meeting of the unit's BCH on its self-assessment, while the answers are open. */
export async function recordMeeting(actor: Actor, id: string, input: unknown): Promise<Result<Meeting>> {
  const found = await findStanding(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const no = refusal(can.draftAssessment(actor, { orgId: whole.orgId, unitId: whole.unit.id }));
  if (no) return no;
  const parsed = parse(meetingSchema, input);
  if (!parsed.ok) return parsed;
  const { version, evidence, ...said } = parsed.value;
  if (version !== (whole.meeting?.version ?? null))
    return refused("stale", STALE, { current: whole.meeting });
  const locked = notOpen(whole);
  if (locked) return locked;
  const day = await today();
  if (said.heldOn > day)
    return refusedAt("heldOn", `Ngày ${formatDate(said.heldOn)} chưa đến. Ghi ngày đã họp.`);
  const tooEarly = refusedFields(heldTooEarly(said.heldOn, whole.cycle.year));
  if (tooEarly) return tooEarly;
  // Of two who record the first meeting at once the second is told.
  const second = () => refused("stale", STALE);
  const saved = await orTaken(second, async () => {
    const by = { recordedById: personOf(actor), recordedBy: actor.name, recordedAt: await now() };
    return change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      const moved = await movedMeanwhile(db, whole);
      if (moved) return moved;
      const added = evidence && evidence !== whole.meeting?.evidence?.id ? [evidence] : [];
      const held = await holdEvidence(actor, db, { orgId: whole.orgId, unitId: whole.unit.id }, added);
      if (!held.ok) return held;
      const data = { ...said, heldOn: fromDay(said.heldOn), evidenceId: evidence, ...by };
      if (!(await store(db, whole, data))) return refused("stale", STALE);
      record({
        type: "assessment.meeting_recorded",
        orgId: whole.orgId,
        unitId: whole.unit.id,
        subjectId: id,
        detail: { year: whole.cycle.year, on: said.heldOn },
        before: whole.meeting && valuesOf(whole.meeting),
        after: { ...said, evidence },
      });
      return done(null);
    });
  });
  const after = await findStanding(actor, id);
  const meeting = after.ok ? after.value.whole.meeting : null;
  if (!saved.ok) return saved.reason === "stale" ? { ...saved, current: meeting } : saved;
  if (!meeting) throw new Error("the meeting was recorded and is not there");
  return done(meeting);
}

type Row = {
  heldOn: Date;
  place: string;
  present: number;
  total: number;
  inFavour: number;
  against: number;
  conclusion: string;
  evidenceId: string | null;
  recordedById: string;
  recordedBy: string;
  recordedAt: Date;
};

async function store(db: Writer, { id, orgId, meeting }: StandingYear, data: Row): Promise<boolean> {
  if (!meeting) {
    await db.assessmentMeeting.create({ data: { orgId, assessmentId: id, ...data } });
    return true;
  }
  const { count } = await db.assessmentMeeting.updateMany({
    where: { assessmentId: id, version: meeting.version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

function notOpen({ state, cycle }: StandingYear): Refusal | null {
  if (cycle.state === "closed") return yearClosed(cycle.year, { hasResult: isResult(state) });
  if (state === "ASSESSING" || state === "RETURNED") return null;
  const step = stepWords(state);
  return refused(
    "conflict",
    `Cuộc họp ghi được khi đơn vị đang tự đánh giá. Đơn vị ở bước “${step}”. ${UNLOCKED_BY[state]}`,
  );
}

function valuesOf({ heldOn, place, present, total, inFavour, against, conclusion, evidence }: Meeting) {
  const evidenceId = evidence?.id ?? null;
  return { heldOn, place, present, total, inFavour, against, conclusion, evidence: evidenceId };
}
