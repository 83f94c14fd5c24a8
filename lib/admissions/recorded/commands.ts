import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change, type Outcome } from "@/lib/audit/change";
import { givingWay } from "@/lib/cases/correcting";
import { lastStanding } from "@/lib/cases/machine";
import { tieCasePapers } from "@/lib/cases/new-papers";
import { signedNil } from "@/lib/cases/nil/queries";
import { type Pasted, pasteEnding } from "@/lib/cases/pasted/ending";
import { effectOf } from "@/lib/cases/pasted/seen";
import { placeOfCase } from "@/lib/cases/queries";
import { insertCases, insertSteps, plainStep, writeCase } from "@/lib/cases/writing";
import { namesakes, takenAsWritten } from "@/lib/members/elsewhere";
import { memberTerms } from "@/lib/members/terms/queries";
import { charterOn } from "@/lib/members/terms/rules";
import type { Within } from "@/lib/members/within";
import { today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { formatDate } from "@/lib/platform/dates";
import { upperFirst } from "@/lib/platform/first-letter";
import { fold } from "@/lib/platform/fold";
import { newId } from "@/lib/platform/ids";
import {
  done,
  type FieldError,
  forbidden,
  type Refusal,
  type Result,
  refused,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import { stillApplying } from "../applicants";
import { type AdmissionHome, admissionHome } from "../home";
import { admissionDetail } from "../queries";
import { correctSchema, pasteAdmissionsSchema, type RecordedRow, recordSchema } from "../schema";
import { CORRECTED, RECORDED, SCHOOLING } from "../types";
import { admittedProblem, heldBeforeRecord, type Matched, matchRows } from "./matching";
import { cellProblem, readPastedAdmissions } from "./paste";
import { effectIn } from "./preview";
import { correctRoster, givenNumbers, heldBy, intoRoster, type Placed } from "./roster-effect";
import { cardNote, recordedOf } from "./told";

type Recorded = Result<{ ids: string[] }>;

/** "Ghi kết quả": admissions that were made on paper or in the national software, closed at once. */
export async function recordAdmissions(actor: Actor, input: unknown): Promise<Recorded> {
  const home = await admissionHome(actor, input);
  if (!home.ok) return home;
  const parsed = parse(recordSchema, input);
  if (!parsed.ok) return parsed;
  const { rows, evidence } = parsed.value;
  const say: Say = (at, { path, message }) => ({
    path: rows.length > 1 ? `rows.${at}.${path}` : path,
    message: upperFirst(message),
  });
  const refuse = heldBy;
  return recordRowsTo(actor, home.value, { rows, evidence, say, refuse }, async ({ ids }) => done({ ids }));
}

/**
 * The same for rows copied from a sheet: all of them, or none and every wrong cell by its place. Their effect is seen
 * first.
 */
export async function pasteAdmissions(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const home = await admissionHome(actor, input);
  if (!home.ok) return home;
  const parsed = parse(pasteAdmissionsSchema, input);
  if (!parsed.ok) return parsed;
  const { lines, problems } = readPastedAdmissions(parsed.value.table);
  const unread = refusedFields(problems);
  if (unread) return unread;
  const { unit, branch, evidence, seen } = parsed.value;
  const checked = parse(recordSchema, { unit, branch, rows: lines.map(({ value }) => value) });
  if (!checked.ok)
    return refusedFields((checked.fields ?? []).map((field) => inSheet(field, lines))) ?? checked;
  const say: Say = (at, { path, message }) => cellProblem(lines[at]?.row ?? 0, path, message);
  const { at, branch: ofNew } = home.value;
  const end = pasteEnding(actor, { kind: "admission", place: at, seen });
  const { rows } = checked.value;
  return recordRowsTo(actor, home.value, { rows, evidence, say }, async (within) =>
    end({ ...within, effect: await effectOf(within.db, within.matched.map(effectIn(ofNew))) }),
  );
}

/** `rows.2.fullName` of the schema, as the sheet's cell. */
function inSheet({ path, message }: FieldError, lines: { row: number }[]): FieldError {
  const [, at, field] = path.split(".");
  return field === undefined
    ? { path: "table", message }
    : cellProblem(lines[Number(at)]?.row ?? 0, field, message);
}

type Say = (at: number, field: FieldError) => FieldError;
/** `evidence`: the papers of all of them; `refuse`: what else is in the way of one of them. */
type ToRecord = {
  rows: readonly RecordedRow[];
  evidence: readonly string[];
  say: Say;
  refuse?: (matched: Matched) => FieldError[];
};

type Written = Within & { ids: string[]; matched: readonly Matched[] };

/** `end` says what the transaction comes to. */
async function recordRowsTo<T>(
  actor: Actor,
  home: AdmissionHome,
  { rows, evidence, say, refuse }: ToRecord,
  end: (written: Written) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const { matched, problems } = await matchRows(home, rows, await today());
  const wrong = refusedFields(problems.map(({ at, field }) => say(at, field)));
  if (wrong) return wrong;
  const unseen = refusedFields(
    matched.flatMap((each, index) => refuse?.(each).map((field) => say(index, field)) ?? []),
  );
  if (unseen) return unseen;
  const { at, by, readScope } = home;
  const days = rows.map(({ day }) => day);
  const no = await signedNil(actor, at, "admission", days);
  if (no) return no;
  return change(whoIs(actor), async (tx, record): Promise<Outcome<T>> => {
    const within = { db: writer(readScope, tx), record };
    const others = await refuseOthers(within.db, at, matched, say);
    if (others) return others;
    const people = await intoRoster(within, home, matched);
    if (!people) return refused("stale", "Có người vừa sửa danh sách. Tải lại trang rồi ghi lại.");
    const cases = people.map(({ row, person }) => ({
      id: newId(),
      orgId: at.orgId,
      unitId: at.unitId,
      branchId: person.branchId,
      memberId: person.id,
      personName: person.fullName,
      procedure: "admission" as const,
      entry: "recorded" as const,
      state: "carded",
      openedOn: row.day,
      closed: { on: row.day, outcome: "done" as const },
    }));
    await insertCases(within.db, cases, by);
    await within.db.admission.createMany({
      data: cases.map(({ id }, index) => ({ caseId: id, ...factsOf(at.orgId, people[index]) })),
    });
    await insertSteps(
      within.db,
      at.orgId,
      people.map(({ row }, index) => stepOf(cases[index]?.id ?? "", 1, RECORDED, row)),
      by,
    );
    const papers = cases.map((row) => ({ ...row, evidence }));
    const unfit = await tieCasePapers(actor, within, papers);
    if (unfit) return unfit;
    for (const { memberId, openedOn } of cases)
      record({
        type: "case.recorded",
        orgId: at.orgId,
        unitId: at.unitId,
        subjectId: memberId,
        detail: { procedure: "admission", on: openedOn },
      });
    return end({ ...within, ids: cases.map(({ id }) => id), matched });
  });
}

/**
 * Whose card somebody else has, whom somebody else has added since the rows were read, and whose application goes on step
 * by step, which a result told beside it would leave open: as they are written.
 */
async function refuseOthers(
  db: Writer,
  at: AdmissionHome["at"],
  matched: readonly Matched[],
  say: Say,
): Promise<Refusal | null> {
  const added = matched.flatMap(({ newcomer }, index) =>
    newcomer ? [{ nameKey: fold(newcomer.fullName), birthDate: newcomer.birthDate, index }] : [],
  );
  const people = matched.map(({ member, newcomer }) => member ?? newcomer);
  const names = people.map(({ fullName }) => fold(fullName));
  const taken = await takenAsWritten(db, at, matched.map(givenNumbers), names);
  const come = await namesakes(db, at, added);
  const applying = await stillApplying(db, at, people);
  return refusedFields([
    ...taken.map(({ at: place, ...field }) => say(place, field)),
    ...come.map(({ at: place }) => say(added[place]?.index ?? 0, ALREADY_THERE)),
    ...applying.map((message, index) => (message ? say(index, { path: "fullName", message }) : null)),
  ]);
}

const ALREADY_THERE = {
  path: "fullName",
  message:
    "danh sách đơn vị đã có người cùng họ tên, ngày sinh. Nếu là người này, tải lại trang rồi ghi cho người có trong danh sách; nếu là hai người, thêm người mới vào danh sách chi đoàn rồi ghi.",
};

function factsOf(orgId: string, placed: Placed | undefined) {
  if (!placed) throw new Error("a case without its person");
  const { row, person, before } = placed;
  const { birthDate, gender, version } = person;
  return {
    orgId,
    birthDate,
    gender,
    ...Object.fromEntries(SCHOOLING.map((name) => [name, row[name]])),
    admittedOn: fromDay(row.day),
    madeMember: before === null,
    inductedVersion: version,
    ...(before ? { beforeInduction: { ...before } } : {}),
  };
}

function stepOf(
  caseId: string,
  number: number,
  act: string,
  { day, docNumber, cardNumber }: Pick<RecordedRow, "day" | "docNumber" | "cardNumber">,
) {
  return {
    caseId,
    number,
    act,
    fromState: "carded",
    toState: "carded",
    ...plainStep(day, { docNumber, note: cardNote(cardNumber) }),
  };
}

/** Corrects what was recorded, and the roster with it while it still says the same. */
export async function correctRecorded(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await admissionDetail(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const no = refusal(can.keepCase(actor, placeOfCase(was)));
  if (no) return no;
  if (was.entry !== "recorded")
    return refused("conflict", "Hồ sơ làm từng bước thì lùi bước, không sửa kết quả.");
  if (was.outcome !== "done")
    return refused("conflict", "Hồ sơ này đã bỏ nên không sửa được. Ghi lại từ đầu.");
  const parsed = parse(correctSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...said } = parsed.value;
  if (said.day > (await today()))
    return refusedAt("day", `Ngày ${formatDate(said.day)} chưa đến. Ghi ngày đã kết nạp.`);
  const terms = await memberTerms(actor, was.orgId);
  const problem = admittedProblem(was.facts.birthDate, said.day, terms);
  if (problem) return refusedAt("day", problem.message);
  const standing = heldBeforeRecord(was, said.day);
  if (standing) return refusedAt("day", standing);
  const silent = await signedNil(actor, placeOfCase(was), "admission", [said.day]);
  if (silent) return silent;
  const { userId, name } = actor;
  if (userId === null) return forbidden("Thủ tục kết nạp do người của đơn vị ghi.");
  const before = recordedOf(was);
  return writeCase(
    actor,
    was,
    async (db, record) => {
      const day = fromDay(said.day);
      const charterVersion = charterOn(said.day, terms);
      const data = { openedOn: day, closedOn: day, charterVersion, version: { increment: 1 } };
      const { count } = await db.memberCase.updateMany({ where: { id, version }, data });
      if (count === 0) return false;
      await db.admission.updateMany({ where: { caseId: id }, data: { admittedOn: day } });
      const last = lastStanding(was.steps);
      const back = last ? [givingWay(was, last, said.day)] : [];
      const anew = stepOf(id, was.steps.length + back.length + 1, CORRECTED, said);
      await insertSteps(db, was.orgId, [...back, anew], { userId, name });
      return (await correctRoster({ db, record }, was, said)) ?? true;
    },
    { type: "case.changed", detail: { procedure: "admission" }, before, after: { ...said } },
  );
}
