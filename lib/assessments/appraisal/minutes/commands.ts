import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { isResult } from "@/lib/assessments/moves";
import { change } from "@/lib/audit/change";
import { heldTooEarly, yearClosed } from "@/lib/cycles/rules";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { orTaken } from "@/lib/platform/database/taken";
import { formatDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import { signingWithin } from "@/lib/signings/queries";
import type { Signing } from "@/lib/signings/types";
import { movedMeanwhile } from "../../answer";
import { findStanding } from "../../queries";
import type { StandingYear } from "../../types";
import { READING_WORDS } from "../messages";
import { minutesOf, minutesPaperOf } from "./queries";
import { minutesSchema } from "./schema";
import type { AppraisalMinutes } from "./types";

const STALE = "Người khác vừa ghi biên bản này. So hai bản rồi lưu lại.";

/** Writes the minutes of the appraisal team on the round that is open or was concluded last, until there is a decision. */
export async function saveMinutes(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<AppraisalMinutes>> {
  const found = await findStanding(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const { orgId, unit, cycle, round, submission } = whole;
  const no = refusal(can.appraise(actor, { orgId, unitId: unit.id }));
  if (no) return no;
  const parsed = parse(minutesSchema, input);
  if (!parsed.ok) return parsed;
  const closed = mayWriteMinutes(whole);
  if (closed || !submission) return closed ?? refused("conflict", NOTHING_YET);
  const { version, ...said } = parsed.value;
  const day = await today();
  if (said.heldOn > day) {
    return refusedAt("heldOn", `Ngày ${formatDate(said.heldOn)} chưa đến. Ghi ngày đã làm việc.`);
  }
  const tooEarly = refusedFields(heldTooEarly(said.heldOn, cycle.year, "Ngày làm việc"));
  if (tooEarly) return tooEarly;
  const before = await minutesOf(scope, submission.id);
  if (version !== (before?.version ?? null)) return refused("stale", STALE, { current: before });
  const at = await now();
  const second = () => refused("stale", STALE);
  const saved = await orTaken(second, () =>
    change<null>(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      const moved = await movedMeanwhile(db, whole);
      if (moved) return moved;
      const signed = await signingWithin(db, minutesPaperOf(submission.id));
      if (signed) return areSigned(signed);
      const data = { ...said, heldOn: fromDay(said.heldOn), byId: personOf(actor), by: actor.name, at };
      if (!(await store(db, { orgId, submissionId: submission.id, version }, data)))
        return refused("stale", STALE);
      record({
        type: "appraisal.minutes_saved",
        orgId,
        unitId: unit.id,
        subjectId: id,
        detail: { year: cycle.year, round, on: said.heldOn },
        before: before && { place: before.place, members: before.members, finding: before.finding },
        after: { place: said.place, members: said.members, finding: said.finding },
      });
      return done(null);
    }),
  );
  const after = await minutesOf(scope, submission.id);
  if (!saved.ok) return saved.reason === "stale" ? { ...saved, current: after } : saved;
  if (!after) throw new Error("the minutes were saved and are not there");
  return done(after);
}

/** What stands on the signed sheet is not written over: a reopened appraisal ends the signing first. */
function areSigned({ number, signedOn }: Signing): Refusal {
  return refused(
    "conflict",
    `Biên bản đã ký số ${number} ngày ${formatDate(signedOn)} nên không sửa được. Nếu phải sửa, mở lại thẩm định của đơn vị: số đã ghi hết hiệu lực, kết luận lại rồi ghi số mới.`,
  );
}

const NOTHING_YET =
  "Đơn vị chưa nộp nên chưa có gì để ghi biên bản. Ghi sau khi đơn vị nộp và bấm “Bắt đầu thẩm định”.";

/** Why no minutes can be written now; null where they can. */
function mayWriteMinutes({ state, cycle, openedAt }: StandingYear): Refusal | null {
  if (cycle.state === "closed") return yearClosed(cycle.year, { hasResult: isResult(state) });
  if (state === "APPRAISED" || (state === "SUBMITTED" && openedAt !== null)) return null;
  return refused(
    "conflict",
    `Biên bản ghi được khi đang thẩm định hoặc vừa thẩm định xong. ${READING_WORDS[state]}`,
  );
}

type Row = {
  heldOn: Date;
  place: string;
  members: string[];
  finding: string;
  byId: string;
  by: string;
  at: Date;
};
type Key = { orgId: string; submissionId: string; version: number | null };

async function store(db: Writer, { orgId, submissionId, version }: Key, data: Row): Promise<boolean> {
  if (version === null) {
    await db.appraisalMinutes.create({ data: { orgId, submissionId, ...data } });
    return true;
  }
  const { count } = await db.appraisalMinutes.updateMany({
    where: { submissionId, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}
