import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import type { CaseKind, RecordedKind } from "@/lib/cases/kind";
import { stepsTakenBack } from "@/lib/cases/pasted/undo";
import { placeOfCase } from "@/lib/cases/queries";
import { takeStepSchema } from "@/lib/cases/schema";
import type { TableUndo, UndoneTable } from "@/lib/members/bulk-changes/undo";
import { holdNames } from "@/lib/members/elsewhere";
import { readFields } from "@/lib/members/read-fields";
import { formatDayOrYear, isEarlier } from "@/lib/members/roster/days";
import { memberTerms } from "@/lib/members/terms/queries";
import type { AdmissionAges } from "@/lib/members/terms/rules";
import type { CharterVersion } from "@/lib/members/terms/types";
import { today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, type Result, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import { secondApplication } from "./applicants";
import { ADMISSION, endOfVote } from "./machine";
import { admissionDetail, admissionsByIds, introducerOn } from "./queries";
import {
  type CardTold,
  giveCard,
  induct,
  takeCardBack,
  takeCardsBack,
  takeInductionBack,
  takeInductionsBack,
} from "./roster-effect";
import { ageProblem, askedTooLate, introductionProblem } from "./rules";
import { type CardGiven, cardSchema, introduceSchema } from "./schema";
import type { Admission, AdmissionAct, AdmissionLine, AdmissionState, Introduction } from "./types";

type Step = Result<{ id: string }>;
type Kind = CaseKind<AdmissionState, AdmissionAct>;

/** A step that says no more than its form; introducer and member code come by `introduce` and `giveCardTo`. */
export async function takeAdmissionStep(actor: Actor, id: string, input: unknown): Promise<Step> {
  const found = await admissionDetail(actor, id);
  if (!found.ok) return found;
  const ages = await memberTerms(actor, found.value.orgId);
  return takeCaseStep(actor, stepKind(found.value, ages), id, withEndOfVote(input));
}

/** Who stands for the applicant, with the day of the introduction. */
export async function introduce(actor: Actor, id: string, input: unknown): Promise<Step> {
  const found = await ownAdmission(actor, id);
  if (!found.ok) return found;
  const parsed = parse(introduceSchema, input);
  if (!parsed.ok) return parsed;
  const { day, version, ...given } = parsed.value;
  const introduction = await readIntroduction(actor, found.value, given, day);
  if (!introduction.ok) return introduction;
  const ages = await memberTerms(actor, found.value.orgId);
  return takeCaseStep(actor, stepKind(found.value, ages, { introduction: introduction.value }), id, {
    act: "introduce",
    day,
    version,
    person: introduction.value.name,
  });
}

/** The card with its number; the member code where it is known already. */
export async function giveCardTo(actor: Actor, id: string, input: unknown): Promise<Step> {
  const found = await ownAdmission(actor, id);
  if (!found.ok) return found;
  const parsed = parse(cardSchema, input);
  if (!parsed.ok) return parsed;
  const { version, day, ...given } = parsed.value;
  const card = await readCard(given);
  if (!card.ok) return card;
  const { code, docNumber, note } = card.value;
  const step = { act: "card", day, version, docNumber, note };
  const ages = await memberTerms(actor, found.value.orgId);
  return takeCaseStep(actor, stepKind(found.value, ages, { card: { code, isSeen: false } }), id, step);
}

/** Card and code as the roster has them; the card's number is the step's. */
export type Card = { docNumber: string; code: string; note: string };

export async function readCard(given: CardGiven): Promise<Result<Card>> {
  const values = readFields(given, await today());
  if (!values.ok) return values;
  const code = String(values.value.code ?? "");
  const docNumber = String(values.value.cardNumber ?? "");
  return done({ docNumber, code, note: code && `Mã định danh ${code}` });
}

export async function takeAdmissionBack(actor: Actor, id: string, input: unknown): Promise<Step> {
  const found = await admissionDetail(actor, id);
  return found.ok ? takeStepBack(actor, kindOf(found.value), id, input) : found;
}

/** What of admissions a recorded result needs. */
export const ADMISSION_RECORD: RecordedKind = { machine: ADMISSION, undoRecorded: takeInductionsBack };

/** Takes the cards of a table back that still stand, in as many statements for all as for one. */
export function cardsTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  return stepsTakenBack(actor, table, {
    kind: { machine: ADMISSION },
    read: (ids) => admissionsByIds(actor, ids),
    undo: takeCardsBack,
  });
}

type More = { introduction?: Introduction; card?: CardTold };

/** A step of this admission: on what it depends, and what it does beside it. */
export function stepKind(admission: AdmissionLine, ages: AdmissionAges, more: More = {}): Kind {
  return {
    ...kindOf(admission, more),
    condition: (_, act, { day }) => {
      if (act === "introduce") return refusedFields([introductionProblem(more.introduction ?? null, day)]);
      const problem = dayProblem(admission, ages, act, day);
      return problem ? refusedAt("day", problem) : null;
    },
  };
}

/**
 * Why a step can't be of that day: the vote comes after the party committee's opinion, the admission at the age for it, by
 * the charter that the case was begun under (`charterOn`).
 */
function dayProblem(
  { facts, charterVersion }: AdmissionLine,
  ages: AdmissionAges,
  act: AdmissionAct,
  day: PlainDate,
): string | null {
  if (act === "vote") return askedTooLate(facts.partyAskedOn, day);
  if (act !== "approve" && act !== "induct") return null;
  const problem = ageProblem(facts.birthDate, day, charterVersion as CharterVersion, ages);
  // Old enough for the approval is old enough for the ceremony: it is too late by then, and the case has to end.
  if (problem && act === "induct") return `${problem.message} ${ENDS_APPROVED}`;
  return problem?.message ?? null;
}

const ENDS_APPROVED = `Đúng là quá tuổi trước lễ kết nạp thì bấm “${ADMISSION.moves.not_induct.label}”, nêu lý do.`;

/** What a step of this admission does beside it, and how that is undone. */
function kindOf(
  admission: AdmissionLine,
  { introduction, card = { code: "", isSeen: false } }: More = {},
): Kind {
  return {
    machine: ADMISSION,
    hold: async (db, act, cases) => {
      const names = cases.map(({ personName }) => personName);
      if (act === "induct") await holdNames(db, admission.orgId, names);
    },
    effect: async ({ act, ...acting }) => {
      if (act === "introduce") return keepIntroduction(acting.db, admission.id, introduction ?? null);
      if (act === "induct") return induct(acting, admission);
      return act === "card" ? giveCard(acting, card) : null;
    },
    undoRecorded: takeInductionsBack,
    undo: async ({ act, ...acting }) => {
      const second = APPLIES_AGAIN.has(act) && (await secondOf(acting.db, admission));
      if (second) return refused("conflict", second);
      if (act === "introduce") return keepIntroduction(acting.db, admission.id, null);
      if (act === "vote" || act === "vote_down") return forgetMinuteTaker(acting.db, admission.id);
      if (act === "induct") return takeInductionBack(acting, acting.found);
      return act === "card" ? takeCardBack(acting, admission) : null;
    },
  };
}

/** The steps that end an application; a card that is taken back leaves a member in the roster. */
const APPLIES_AGAIN: ReadonlySet<AdmissionAct> = new Set([
  "vote_down",
  "refuse",
  "withdraw",
  "not_induct",
  "induct",
]);

/** Another application that was opened since this one came to an end. */
function secondOf(db: Writer, { id: caseId, orgId, unit, personName: fullName, facts }: AdmissionLine) {
  const { birthDate, gender } = facts;
  return secondApplication(db, { orgId, unitId: unit.id }, { caseId, fullName, birthDate, gender });
}

/** Of a vote that no longer stands: the next meeting says who writes its own minutes. */
async function forgetMinuteTaker(db: Writer, caseId: string): Promise<null> {
  await db.admission.updateMany({ where: { caseId }, data: { minuteTaker: "" } });
  return null;
}

async function keepIntroduction(
  db: Writer,
  caseId: string,
  introduction: Introduction | null,
): Promise<null> {
  const since = introduction?.togetherSince;
  await db.admission.updateMany({
    where: { caseId },
    data: {
      introducerKind: introduction?.kind ?? null,
      introducerMemberId: introduction?.memberId ?? null,
      introducerName: introduction?.name ?? "",
      togetherSince: since ? fromDay(since) : null,
    },
  });
  return null;
}

/** A member by the roster's name, who must have been of the unit, where the actor reaches, and in the Union on that day. */
export async function readIntroduction(
  actor: Actor,
  { orgId, unit }: Pick<AdmissionLine, "orgId" | "unit">,
  given: Introduction,
  day: PlainDate,
): Promise<Result<Introduction>> {
  if (given.kind !== "member") return done({ ...given, memberId: null });
  const { memberId } = given;
  if (memberId === null) return done(given);
  const found = await introducerOn(actor, { orgId, unitId: unit.id, memberId, day });
  if (!found)
    return refusedAt(
      "memberId",
      `Ngày ${formatDate(day)} người này không sinh hoạt ở nơi bạn phụ trách. Chọn đoàn viên khác, hoặc sửa ngày.`,
    );
  const { fullName, joinedOn } = found;
  if (joinedOn && isEarlier(day, joinedOn))
    return refusedAt(
      "memberId",
      `${fullName} vào Đoàn ${formatDayOrYear(joinedOn)}, sau ngày giới thiệu. Chọn đoàn viên khác, hoặc sửa ngày.`,
    );
  return done({ ...given, name: fullName });
}

/** Found for one who keeps it: the form has parts that are read before the step. */
async function ownAdmission(actor: Actor, id: string): Promise<Result<Admission>> {
  const found = await admissionDetail(actor, id);
  if (!found.ok) return found;
  return refusal(can.keepCase(actor, placeOfCase(found.value))) ?? found;
}

function withEndOfVote(input: unknown): unknown {
  const parsed = takeStepSchema.safeParse(input);
  return parsed.success ? { ...parsed.data, act: endOfVote(parsed.data.act, parsed.data) } : input;
}
