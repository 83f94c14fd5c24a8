import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change, type Outcome } from "@/lib/audit/change";
import { RECORD } from "@/lib/cases/correcting";
import { tieCasePapers } from "@/lib/cases/new-papers";
import { type Standing, signedNil } from "@/lib/cases/nil/queries";
import { refuseSecond, type Written } from "@/lib/cases/one-at-a-time";
import { counted, type Ending, standingWords } from "@/lib/cases/pasted/ending";
import { expectNext } from "@/lib/cases/terms";
import {
  insertCases,
  insertSteps,
  moveRow,
  type NewCase,
  type NewStep,
  plainStep,
} from "@/lib/cases/writing";
import { STATUS_LABELS } from "@/lib/members/messages";
import { refuseOnTheWay } from "@/lib/members/on-the-way";
import { memberTerms } from "@/lib/members/terms/queries";
import { today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { forbidden, type Result, refused, refusedFields } from "@/lib/platform/result";
import type { Effect } from "@/lib/platform/seen-effect";
import type { RecordPlace } from "@/lib/units/record-place";
import { CHANGED, graduateAll, mayKeep } from "./commands";
import { underWayWords } from "./messages";
import { awaitedFrom, GRADUATION, type GraduationAct } from "./rules";
import { type Judged, type Told, wrongTold } from "./told";

/** What is told of an organisation today is judged by this. */
export async function judgedBy(actor: Actor, orgId: string): Promise<Judged> {
  return { now: await today(), terms: await memberTerms(actor, orgId) };
}

/** Writes what was told of several people with its steps, all of it or none; whoever grew out leaves the roster. */
export function writeTold(
  actor: Actor,
  place: RecordPlace,
  told: readonly Told[],
  evidence: readonly string[] = [],
): Promise<Result<{ count: number }>> {
  return writeToldTo(actor, place, { told, evidence }, counted);
}

/** The same; `end` says what the transaction comes to. */
export async function writeToldTo<T>(
  actor: Actor,
  place: RecordPlace,
  { told, evidence = [] }: { told: readonly Told[]; evidence?: readonly string[] },
  end: Ending<T>,
): Promise<Result<T>> {
  const { orgId, unitId } = place;
  const scope = readScope(actor, orgId);
  const { userId, name } = actor;
  if (!scope || userId === null) return forbidden("Trưởng thành Đoàn do người của đơn vị ghi.");
  const judged = await judgedBy(actor, orgId);
  const strange = told.find(({ person }) => !mayKeep(actor, orgId, unitId, person.branch?.id ?? null));
  if (strange) return forbidden(`${strange.person.fullName} không thuộc chi đoàn của bạn.`);
  const wrong = refusedFields(told.flatMap((each) => wrongTold(each, judged)).slice(0, 1));
  if (wrong) return wrong;
  const left = told.find(({ person, entry }) => person.status !== "active" && entry !== "recorded");
  if (left)
    return refused(
      "conflict",
      `${left.person.fullName} không còn trong danh sách đang sinh hoạt. Bỏ chọn người này, hoặc ghi bằng “Ghi kết quả” nếu đã làm lễ.`,
    );
  const lines = told.map((each) => lineOf(place, each));
  const silent = await signedNil(
    actor,
    place,
    "graduation",
    lines.flatMap((line) => standingOf(line, judged.now)),
  );
  if (silent) return silent;
  try {
    return await change(whoIs(actor), async (tx, record): Promise<Outcome<T>> => {
      const db = writer(scope, tx);
      const by = { userId, name };
      const made = lines.filter(({ opens }) => opens);
      await insertCases(
        db,
        made.map(({ row }) => row),
        by,
      );
      await db.graduation.createMany({ data: made.map(factsOf) });
      await expectRest(db, made);
      for (const line of lines) if (!line.opens && !(await moveOn(db, line))) return CHANGED;
      const second = await refuseSecond(db, orgId, made.map(writtenOf), underWayWords);
      if (second) return second;
      await insertSteps(
        db,
        orgId,
        lines.flatMap(({ steps }) => steps),
        by,
      );
      const gone = lines.filter(({ told: { state } }) => state === "graduated").map(({ row }) => row.id);
      const leaving = told.flatMap(({ state, person }) => (state === "graduated" ? person.id : []));
      const onTheWay = await refuseOnTheWay(db, orgId, leaving);
      if (onTheWay) return onTheWay;
      if (!(await graduateAll(db, scope, gone))) return CHANGED;
      const papers = lines.map(({ row }) => ({ ...row, evidence }));
      const unfit = await tieCasePapers(actor, { db, record }, papers);
      if (unfit) return unfit;
      for (const line of lines) for (const event of eventsOf(line)) record(event);
      return end({ db, record, ids: lines.map(({ row }) => row.id), effect: told.map(effectOf) });
    });
  } catch (error) {
    if (isUniqueViolation(error))
      return refused("conflict", "Có người vừa ghi hồ sơ của một người trong số này. Tải lại trang.");
    throw error;
  }
}

function writtenOf({ row: { id }, told: { say } }: Line): Written {
  return { id, say };
}

/** What a line comes to, in words. */
function effectOf({ person, state, day, stayUntil }: Told): Effect {
  const to =
    state === "graduated"
      ? `${STATUS_LABELS.graduated}, ngày ${formatDate(day)}`
      : `Ở lại${stayUntil ? ` đến hết ngày ${formatDate(stayUntil)}` : ""}`;
  return { name: person.fullName, from: standingWords(person), to };
}

/** A wish that was heard waits today too; a ceremony ends what its wish began. */
function standingOf({ told: { person, day }, row, opens }: Line, now: PlainDate): Standing[] {
  if (!opens) return [{ from: person.graduation?.since ?? day, to: day }];
  return row.closed ? [day] : [day, now];
}

/** What is told at once comes to one state: whose wish was heard waits for what follows it. */
async function expectRest(db: Writer, made: readonly Line[]): Promise<void> {
  const waiting = made.filter(({ row }) => row.entry === "stepwise");
  for (const from of new Set(waiting.map(waitsFrom))) {
    const since = waiting.filter((line) => waitsFrom(line) === from);
    const ids = since.map(({ row }) => row.id);
    await expectNext(db, GRADUATION, { ids, state: since[0]?.told.state ?? "asked", day: from });
  }
}

function waitsFrom({ told: { person, state, day } }: Line): PlainDate {
  return awaitedFrom(state, person.birthDate, day);
}

type Line = { told: Told; row: NewCase; opens: boolean; steps: NewStep[] };

/** A case that is made by what is told, or one that waits for its ceremony. */
function lineOf({ orgId, unitId }: RecordPlace, told: Told): Line {
  const { person, entry, state, day, docNumber, wish } = told;
  const waiting = entry === "stepwise" && person.graduation?.isOpen ? person.graduation : null;
  const id = waiting?.id ?? newId();
  const isClosed = state === "stays" || state === "graduated";
  const row: NewCase = {
    id,
    orgId,
    unitId,
    branchId: person.branch?.id ?? null,
    memberId: person.id,
    entry,
    state,
    personName: person.fullName,
    procedure: "graduation",
    openedOn: day,
    ...(isClosed ? { closed: { on: day, outcome: "done" as const } } : {}),
  };
  const step = (number: number, act: string, fromState: string, toState: string, doc = "") => ({
    ...plainStep(day, { docNumber: doc }),
    caseId: id,
    number,
    act,
    fromState,
    toState,
  });
  const first = step(1, `wish_${wish}`, "listed", wish === "stay" ? "asked" : "graduating");
  const held = (number: number) => step(number, "hold", "graduating", "graduated", docNumber);
  if (entry === "recorded") {
    return { told, row, opens: true, steps: [step(1, RECORD, state, state, docNumber)] };
  }
  if (waiting) return { told, row, opens: false, steps: [held(waiting.stepCount + 1)] };
  return { told, row, opens: true, steps: state === "graduated" ? [first, held(2)] : [first] };
}

function factsOf({ row: { id, orgId }, told }: Line) {
  const { person, wish, stayUntil, occasion, docNumber, state } = told;
  const certificate = state === "graduated" ? docNumber : "";
  const until = stayUntil && fromDay(stayUntil);
  return { orgId, caseId: id, birthDate: person.birthDate, wish, stayUntil: until, occasion, certificate };
}

async function moveOn(db: Writer, { row, told }: Line): Promise<boolean> {
  const version = told.person.graduation?.version ?? 0;
  const closed = { on: told.day, outcome: "done" as const };
  const was = { ...row, version, state: "graduating", outcome: null };
  if (!(await moveRow(db, was, { state: told.state, closed }))) return false;
  const data = { occasion: told.occasion, certificate: told.docNumber };
  await db.graduation.updateMany({ where: { caseId: row.id }, data });
  return true;
}

/** What was done with whoever stands there now. */
const ACT_TO: Record<Told["state"], GraduationAct> = {
  asked: "wish_stay",
  graduating: "wish_graduate",
  stays: "decide_stay",
  graduated: "hold",
};

function eventsOf({ row, told, opens }: Line) {
  const { orgId, unitId, memberId: subjectId } = row;
  const { state, day, docNumber, entry, person } = told;
  const type =
    entry === "recorded"
      ? ("case.recorded" as const)
      : opens
        ? ("case.opened" as const)
        : ("case.moved" as const);
  const detail = {
    procedure: "graduation",
    step: GRADUATION.moves[ACT_TO[state]].done,
    on: day,
    number: docNumber || null,
  };
  const about = { orgId, unitId, subjectId };
  const left = { from: person.status, to: "graduated", on: day };
  return [
    { type, ...about, detail },
    ...(state === "graduated" ? [{ type: "member.status_changed" as const, ...about, detail: left }] : []),
  ];
}
