import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { moveCase } from "@/lib/cases/machine";
import { signedNil } from "@/lib/cases/nil/queries";
import { expectNext } from "@/lib/cases/terms";
import type { StepInput } from "@/lib/cases/types";
import { insertSteps, moveRow, type NewStep } from "@/lib/cases/writing";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import {
  done,
  type FieldError,
  notFound,
  type Refusal,
  type Result,
  refused,
  refusedFields,
} from "@/lib/platform/result";
import { admissionHome } from "../home";
import { ADMISSION, endOfVote } from "../machine";
import { admissions } from "../queries";
import { askedTooLate } from "../rules";
import { type MeetingInput, meetingSchema } from "../schema";
import type { AdmissionAct, AdmissionLine, AdmissionState } from "../types";

/** One meeting of the branch and its vote on each applicant: every case takes its own step, or none does. */
export async function recordMeeting(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const home = await admissionHome(actor, input);
  if (!home.ok) return home;
  const parsed = parse(meetingSchema, input);
  if (!parsed.ok) return parsed;
  const { at, by, readScope } = home.value;
  const meeting = parsed.value;
  const ids = meeting.votes.map(({ id }) => id);
  const found = await admissions(actor, { ...at, ids });
  const isOfBranch = found.every(({ branch }) => (branch?.id ?? null) === at.branchId);
  if (new Set(ids).size !== found.length || !isOfBranch)
    return notFound("Không tìm thấy người được biểu quyết ở chi đoàn này.");
  const moves = planned(meeting, found, await today());
  if (!moves.ok) return moves;
  const stands = moves.value.flatMap(({ line, closed }) =>
    closed ? [] : [{ from: line.openedOn, to: meeting.day }],
  );
  const silent = await signedNil(actor, at, ADMISSION.procedure, stands);
  if (silent) return silent;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(readScope, tx);
    for (const { line, step, closed, version } of moves.value) {
      if (!(await moveRow(db, { ...line, version }, { state: step.toState, closed }))) return stale;
      record({
        type: "case.moved",
        orgId: at.orgId,
        unitId: at.unitId,
        subjectId: line.id,
        detail: { procedure: "admission", step: ADMISSION.moves[step.act].done, on: step.day, number: null },
        after: { person: step.person, note: step.note },
      });
    }
    const passed = moves.value.filter(({ closed }) => closed === null).map(({ line }) => line.id);
    await expectNext(db, ADMISSION, { ids: passed, state: "voted", day: meeting.day });
    await insertSteps(
      db,
      at.orgId,
      moves.value.map(({ step }) => step),
      by,
    );
    const { minuteTaker } = meeting;
    await db.admission.updateMany({ where: { caseId: { in: ids } }, data: { minuteTaker } });
    return done({ count: ids.length });
  });
}

const stale = refused("stale", "Có người vừa ghi một hồ sơ trong cuộc họp này. Tải lại trang rồi làm tiếp.");

type Planned = {
  line: AdmissionLine;
  version: number;
  step: NewStep & { act: AdmissionAct };
  closed: { on: PlainDate; outcome: "refused" } | null;
};

function planned(meeting: MeetingInput, lines: AdmissionLine[], today: PlainDate): Result<Planned[]> {
  const { day, entitled, present, chair: person } = meeting;
  const moves: Planned[] = [];
  const problems: FieldError[] = [];
  for (const [at, { id, version, votesFor, votesAgainst, note }] of meeting.votes.entries()) {
    const line = lines.find((each) => each.id === id);
    if (!line) continue;
    const told: StepInput = { day, docNumber: "", person, note, entitled, present, votesFor, votesAgainst };
    const act = endOfVote("vote", told) as AdmissionAct;
    const late = act === "vote" ? askedTooLate(line.facts.partyAskedOn, day) : null;
    if (late) problems.push({ path: "day", message: `${line.personName}: ${late}` });
    const standing = { ...line, state: line.state as AdmissionState };
    const moved = moveCase(ADMISSION, act, standing, told, today);
    if (!moved.ok && moved.reason === "conflict") return moved;
    if (!moved.ok) problems.push(...fieldsAt(at, line.personName, moved));
    else {
      const closed = moved.value.closes ? { on: day, outcome: "refused" as const } : null;
      const number = line.steps.length + 1;
      const from = { caseId: id, number, act, fromState: line.state, toState: moved.value.to };
      moves.push({ line, version, step: { ...from, ...told }, closed });
    }
  }
  return refusedFields(unique(problems)) ?? done(moves);
}

/** What is wrong with one vote stands at that person; day, entitled and present are of the meeting. */
function fieldsAt(at: number, name: string, { fields = [] }: Refusal): FieldError[] {
  return fields.map(({ path, message }) =>
    path.startsWith("votes")
      ? { path: `votes.${at}.${path}`, message: `${name}: ${message}` }
      : { path, message },
  );
}

function unique(problems: FieldError[]): FieldError[] {
  return problems.filter(({ path }, at) => problems.findIndex((each) => each.path === path) === at);
}
