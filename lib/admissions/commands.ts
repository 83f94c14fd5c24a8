import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { signedNil } from "@/lib/cases/nil/queries";
import { placeOfCase } from "@/lib/cases/queries";
import { expectNext } from "@/lib/cases/terms";
import { insertCases, writeCase } from "@/lib/cases/writing";
import { likelyDoubles } from "@/lib/members/doubts";
import { readFields } from "@/lib/members/read-fields";
import { doubted } from "@/lib/members/rules";
import { memberTerms } from "@/lib/members/terms/queries";
import { charterOn } from "@/lib/members/terms/rules";
import type { CharterVersion, MemberTerms } from "@/lib/members/terms/types";
import { today } from "@/lib/platform/clock";
import { reader, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import {
  done,
  type FieldError,
  type Refusal,
  type Result,
  refused,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import { secondApplication } from "./applicants";
import { type AdmissionHome, admissionHome } from "./home";
import { ADMISSION } from "./machine";
import { admissionDetail } from "./queries";
import { applicantProblem, askedTooLate, partyOpinionProblem } from "./rules";
import { type ApplicantFields, changeApplicantSchema, openAdmissionSchema, ROSTER_TEXTS } from "./schema";
import { standingStep } from "./standing";
import type { Admission } from "./types";

const STILL_SAVED = "Xem lại trước khi lưu; nếu vẫn đúng, chọn “Vẫn lưu” rồi bấm lại.";

/**
 * Opens the case of somebody who applied, under the charter in force on the day of the application. Who may be in the
 * roster already is looked at first, unless `confirmed`.
 */
export async function openAdmission(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const home = await admissionHome(actor, input);
  if (!home.ok) return home;
  const parsed = parse(openAdmissionSchema, input);
  if (!parsed.ok) return parsed;
  const { unit: _, branch: __, confirmed, ...given } = parsed.value;
  const applicant = await readApplicant(given, await memberTerms(actor, home.value.at.orgId));
  if (!applicant.ok) return applicant;
  const { fields, charter } = applicant.value;
  const { at, by, readScope } = home.value;
  const no =
    (await needsBranch(home.value)) ??
    (await signedNil(actor, at, ADMISSION.procedure, [fields.appliedOn, await today()]));
  if (no) return no;
  const id = newId();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(readScope, tx);
    const { fullName, birthDate, gender } = fields;
    const second = await secondApplication(db, at, { caseId: id, fullName, birthDate, gender });
    if (second) return refusedAt("fullName", second, "conflict");
    const doubt = confirmed ? null : await doubtAbout(actor, at.orgId, fields, db);
    if (doubt) return doubt;
    const person = { memberId: null, personName: fields.fullName };
    const start = { procedure: "admission" as const, entry: "stepwise" as const, state: ADMISSION.first };
    const opened = { charterVersion: charter, openedOn: fields.appliedOn };
    await insertCases(db, [{ id, ...at, ...person, ...start, ...opened }], by);
    await expectNext(db, ADMISSION, { ids: [id], state: ADMISSION.first, day: fields.appliedOn });
    await db.admission.create({ data: { caseId: id, orgId: at.orgId, ...columnsOf(fields) } });
    record({
      type: "case.opened",
      orgId: at.orgId,
      unitId: at.unitId,
      subjectId: id,
      detail: { procedure: "admission", on: fields.appliedOn },
      after: plain(fields),
    });
    return done({ id });
  });
}

/** Who may be in the roster already. */
async function doubtAbout(
  actor: Actor,
  orgId: string,
  { fullName, birthDate }: ApplicantFields,
  db: Writer,
): Promise<Refusal | null> {
  const doubles = await likelyDoubles(actor, orgId, { fullName, birthDate }, () => db);
  return doubles.length > 0 ? doubted(doubles) : null;
}

/**
 * Corrects what the applicant's form says, until the direct upper level has approved. Of a name or day of birth that is
 * another now it is looked again at who may be in the roster already, unless `confirmed`.
 */
export async function changeApplicant(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await admissionDetail(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const no = refusal(can.keepCase(actor, placeOfCase(was)));
  if (no) return no;
  if (was.entry === "recorded")
    return refused(
      "conflict",
      "Kết quả này ghi từ giấy tờ đã có nên không có đơn để sửa. Bấm “Sửa kết quả” ở hồ sơ, hoặc sửa ở trang đoàn viên.",
    );
  if (!acceptsChanges(was))
    return refused(
      "conflict",
      "Hồ sơ đã chuẩn y hoặc đã khép lại nên không sửa đơn được nữa. Đã kết nạp thì sửa ở trang đoàn viên; chưa thì lùi bước đó (nút “Lùi một bước”), sửa đơn rồi ghi lại.",
    );
  const parsed = parse(changeApplicantSchema, input);
  if (!parsed.ok) return parsed;
  const { version, confirmed, ...given } = parsed.value;
  const applicant = await readApplicant(given, await memberTerms(actor, was.orgId));
  if (!applicant.ok) return applicant;
  const { fields, charter } = applicant.value;
  const wrong = refusedFields([afterFirstStep(was, fields.appliedOn) ?? askedAfterVote(was, fields)]);
  if (wrong) return wrong;
  const silent = await signedNil(actor, placeOfCase(was), ADMISSION.procedure, [fields.appliedOn]);
  if (silent) return silent;
  return writeCase(
    actor,
    was,
    async (db) => {
      const { fullName, birthDate, gender, appliedOn } = fields;
      const { count } = await db.memberCase.updateMany({
        where: { id, version },
        data: {
          personName: fullName,
          openedOn: fromDay(appliedOn),
          charterVersion: charter,
          version: { increment: 1 },
        },
      });
      if (count === 0) return false;
      const at = { orgId: was.orgId, unitId: was.unit.id };
      const person = { caseId: id, fullName, birthDate, gender };
      const second = await secondApplication(db, at, person, fieldsOf(was));
      if (second) return refusedAt("fullName", second, "conflict");
      const isSame = fullName === was.personName && birthDate === was.facts.birthDate;
      const doubt = confirmed || isSame ? null : await doubtAbout(actor, was.orgId, fields, db);
      if (doubt) return { ...doubt, message: STILL_SAVED };
      if (was.state === ADMISSION.first)
        await expectNext(db, ADMISSION, { ids: [id], state: ADMISSION.first, day: appliedOn });
      await db.admission.updateMany({ where: { caseId: id }, data: columnsOf(fields) });
      return true;
    },
    {
      type: "case.changed",
      detail: { procedure: "admission" },
      before: plain(fieldsOf(was)),
      after: plain(fields),
    },
    admissionDetail,
  );
}

/** An applicant's facts may be corrected until the admission is approved. */
export function acceptsChanges({ entry, state, closedOn }: Admission): boolean {
  return entry === "stepwise" && closedOn === null && state !== "approved" && state !== "inducted";
}

type Read = { fields: ApplicantFields; charter: CharterVersion };

/** The roster's own reading of what was typed, then whether the age is one to apply at. */
async function readApplicant(given: ApplicantFields, terms: MemberTerms): Promise<Result<Read>> {
  const day = await today();
  const { appliedOn } = given;
  if (appliedOn > day)
    return refusedAt("appliedOn", `Ngày ${formatDate(appliedOn)} chưa đến. Ghi ngày nộp đơn.`);
  const opinion = refusedFields([partyOpinionProblem(given, day)]);
  if (opinion) return opinion;
  const { charter: chosen, partyNote: _, partyAskedOn: __, appliedOn: ___, ...typed } = given;
  const values = readFields(typed, day);
  if (!values.ok) return values;
  const texts = Object.fromEntries(ROSTER_TEXTS.map((name) => [name, String(values.value[name] ?? "")]));
  const fields: ApplicantFields = { ...given, ...texts, fullName: String(values.value.fullName) };
  const charter = chosen ?? charterOn(appliedOn, terms);
  const { birthDate } = fields;
  return refusedFields([applicantProblem(birthDate, appliedOn, charter, terms)]) ?? done({ fields, charter });
}

function afterFirstStep({ steps }: Admission, appliedOn: PlainDate): FieldError | null {
  const [first] = steps;
  if (!first || appliedOn <= first.day) return null;
  return {
    path: "appliedOn",
    message: `Ngày nộp đơn đứng sau bước đầu (${formatDate(first.day)}). Sửa lại ngày.`,
  };
}

function askedAfterVote({ steps }: Admission, { partyAskedOn }: ApplicantFields): FieldError | null {
  const vote = standingStep(steps, "vote");
  const message = vote && askedTooLate(partyAskedOn, vote.day);
  return message ? { path: "partyAskedOn", message } : null;
}

/** Where there are branches, an admission is one of them. */
async function needsBranch({ at, structure }: AdmissionHome): Promise<Refusal | null> {
  if (at.branchId) return null;
  const where = { parentId: at.unitId, kind: "branch" as const, closedOn: null };
  const branches = await reader(structure).unit.count({ where });
  return branches > 0 ? refusedAt("branch", "Chọn chi đoàn kết nạp.") : null;
}

function columnsOf(fields: ApplicantFields) {
  const { fullName: _, appliedOn: __, charter: ___, partyAskedOn, ...columns } = fields;
  return { ...columns, partyAskedOn: partyAskedOn && fromDay(partyAskedOn) };
}

function fieldsOf(was: Admission): ApplicantFields {
  const { birthDate, gender, partyAskedOn, partyNote } = was.facts;
  const texts = Object.fromEntries(ROSTER_TEXTS.map((name) => [name, was.facts[name]])) as Pick<
    ApplicantFields,
    (typeof ROSTER_TEXTS)[number]
  >;
  return {
    fullName: was.personName,
    birthDate: birthDate as PlainDate,
    gender,
    ...texts,
    partyAskedOn,
    partyNote,
    appliedOn: was.openedOn,
    charter: was.charterVersion as CharterVersion,
  };
}

const plain = (fields: ApplicantFields) => ({ ...fields });
