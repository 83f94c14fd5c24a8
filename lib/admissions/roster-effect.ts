import type { Stuck } from "@/lib/cases/kind";
import type { StandingCase, StepInput } from "@/lib/cases/types";
import { newlyHeld, refuseTakenAsWritten, takenSince } from "@/lib/members/elsewhere";
import { nameKeys } from "@/lib/members/keys";
import { formatDayOrYear, isEarlier } from "@/lib/members/roster/days";
import type { FieldChanges } from "@/lib/members/types";
import { addMembers, correctMembers, removeUntouched, type Within } from "@/lib/members/within";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { type Refusal, refused, refusedFields } from "@/lib/platform/result";
import { heldOtherwise, joinedOtherwise } from "./held";
import { ADMISSION } from "./machine";
import { schoolingLacking } from "./rules";
import { ROSTER_TEXTS } from "./schema";
import { standingStep } from "./standing";
import { type AdmissionLine, type RosterTrace, SCHOOLING_COLUMNS } from "./types";

/** What an admission reads of the row that it writes in. */
export const ROSTER_MEMBER = {
  id: true,
  unitId: true,
  version: true,
  fullName: true,
  code: true,
  joinedOn: true,
  admissionResolution: true,
  cardNumber: true,
  status: true,
  ...SCHOOLING_COLUMNS,
} as const;

/** The one admission that a member has, under way or done. */
export const OWN_ADMISSION = {
  procedure: "admission" as const,
  OR: [{ outcome: null }, { outcome: "done" as const }],
};

type Acting = Within & { found: StandingCase; step: StepInput };

/**
 * The ceremony makes the person a member: a new row in the branch, or the row that a national sheet brought in
 * between (same name and day of birth), where the application fills in the schooling that it lacks. Who joined before
 * the application needs none; another day of joining or another resolution of that row is not written over.
 */
export async function induct(
  { db, record, found, step }: Acting,
  { facts }: AdmissionLine,
): Promise<Refusal | null> {
  const { id: caseId, orgId, unit, branch, personName } = found;
  const key = { nameKey: nameKeys(personName, null).name_key, birthDate: facts.birthDate };
  const namesakes = await db.member.findMany({
    where: { unitId: unit.id, ...key, status: "active" },
    select: { ...ROSTER_MEMBER, cases: { where: OWN_ADMISSION, select: { id: true } } },
  });
  const known = namesakes.filter(({ cases }) => cases.length === 0);
  if (known.length > 1)
    return refused(
      "conflict",
      `Danh sách có hai người cùng tên ${personName}, cùng ngày sinh. Gộp lại trước.`,
    );
  const values = {
    joinedOn: step.day,
    admissionResolution: standingStep(found.steps, "approve")?.docNumber ?? null,
  };
  const [member] = known;
  const [admitted] = namesakes;
  if (!member && admitted)
    return refused(
      "conflict",
      `Trong danh sách có người cùng tên, cùng ngày sinh đã có hồ sơ kết nạp: ${admitted.fullName}. Nếu là người này thì không ghi lần nữa; nếu là hai người, thêm người mới vào danh sách chi đoàn rồi ghi.`,
    );
  if (member?.joinedOn && isEarlier(member.joinedOn, found.openedOn))
    return refused(
      "conflict",
      `Trong danh sách, ${member.fullName} vào Đoàn ${formatDayOrYear(member.joinedOn)}, trước ngày nộp đơn. Nếu là người này thì bấm “${ADMISSION.moves.not_induct.label}”, nêu lý do; nếu ngày vào Đoàn ghi nhầm thì sửa ở trang đoàn viên rồi ghi lễ kết nạp.`,
    );
  const other = member && (joinedOtherwise(member, step.day) ?? heldOtherwise(member, values)[0]?.message);
  if (other) return refused("conflict", other);
  if (member) {
    const changes = { ...values, ...schoolingLacking(facts, member) };
    const names = Object.keys(changes) as (keyof typeof changes)[];
    const was = Object.fromEntries(names.map((name) => [name, member[name]]));
    const written = await correctMembers({ db, record }, orgId, [{ ...member, was, changes }]);
    if (written.length === 0) return changedMeanwhile;
    const trace = { inductedVersion: member.version + 1, beforeInduction: was };
    return tie(db, caseId, member.id, { admittedOn: step.day, madeMember: false, ...trace });
  }
  const texts = Object.fromEntries(ROSTER_TEXTS.map((name) => [name, facts[name] || null]));
  const person = { fullName: personName, birthDate: facts.birthDate, gender: facts.gender };
  const [id = ""] = await addMembers({ db, record }, { orgId, unitId: unit.id }, [
    { branch, values: { ...texts, ...person, ...values } },
  ]);
  return tie(db, caseId, id, {
    admittedOn: step.day,
    madeMember: true,
    inductedVersion: 1,
    beforeInduction: null,
  });
}

type Inducted = Pick<RosterTrace, "admittedOn" | "madeMember" | "inductedVersion" | "beforeInduction">;

async function tie(db: Writer, caseId: string, memberId: string, trace: Inducted): Promise<null> {
  const { admittedOn, beforeInduction, ...rest } = trace;
  await db.memberCase.updateMany({ where: { id: caseId }, data: { memberId } });
  await db.admission.updateMany({
    where: { caseId },
    data: {
      ...rest,
      admittedOn: admittedOn && fromDay(admittedOn),
      ...(beforeInduction ? { beforeInduction } : {}),
    },
  });
  return null;
}

export type CardTold = { code: string; isSeen: boolean };

/** The card writes its number, and the code where the national software gave one; `isSeen`: over which ones was seen first. */
export async function giveCard(
  { db, record, found, step }: Acting,
  { code, isSeen }: CardTold,
): Promise<Refusal | null> {
  const member = await db.member.findFirst({ where: { id: found.memberId ?? "" }, select: ROSTER_MEMBER });
  if (!member) return refused("conflict", "Người này không còn trong danh sách đoàn viên. Lùi bước kết nạp.");
  const changes: FieldChanges = { cardNumber: step.docNumber, ...(code ? { code } : {}) };
  const was = { cardNumber: member.cardNumber, ...(code ? { code: member.code } : {}) };
  const after = { ...member, cardNumber: step.docNumber, code: code || member.code };
  const no = isSeen ? null : refusedFields(heldOtherwise(member, { cardNumber: step.docNumber, code }));
  if (no) return no;
  const taken = await refuseTakenAsWritten(db, { ...found, unitId: member.unitId }, newlyHeld(member, after));
  if (taken) return taken;
  const written = await correctMembers({ db, record }, found.orgId, [{ ...member, was, changes }]);
  if (written.length === 0) return changedMeanwhile;
  await db.admission.updateMany({
    where: { caseId: found.id },
    data: { cardedVersion: member.version + 1, beforeCard: was },
  });
  return null;
}

/** The roster has the numbers of before the card; the ceremony beneath it may then be taken back as well. */
export async function takeCardBack(within: Within, line: AdmissionLine): Promise<Refusal | null> {
  const [stuck] = await takeCardsBack(within, [line]);
  return stuck?.why ?? null;
}

/** The same of several, in as many statements for all as for one; answers on which of them something rests. */
export async function takeCardsBack(
  { db, record }: Within,
  lines: readonly AdmissionLine[],
): Promise<Stuck[]> {
  const stuck = await restoreAll(
    { db, record },
    lines.map((found) => ({ found, version: found.facts.cardedVersion, before: found.facts.beforeCard })),
  );
  await rowsWithin(db, cardsBackStatement, [lines[0]?.orgId, lines.map(({ id }) => id)]);
  return stuck;
}

/** Where nobody else wrote between ceremony and card, the ceremony can still be taken back. */
const cardsBackStatement = {
  name: "admissions_cards_back",
  text: `UPDATE admissions SET carded_version = NULL,
      inducted_version = CASE WHEN inducted_version = carded_version - 1 THEN carded_version + 1 ELSE inducted_version END
    WHERE org_id = $1::uuid AND case_id = ANY($2::uuid[])`,
};

/** Whom the ceremony brought into the roster leaves it; of whom it found there, the values of before stand again. */
export async function takeInductionBack(within: Within, found: StandingCase): Promise<Refusal | null> {
  const [stuck] = await takeInductionsBack(within, [found]);
  return stuck?.why ?? null;
}

/** The same of several, in as many statements for all as for one; answers on which of them something rests. */
export async function takeInductionsBack(within: Within, cases: readonly StandingCase[]): Promise<Stuck[]> {
  const { db } = within;
  const ids = cases.map(({ id }) => id);
  const orgId = cases[0]?.orgId ?? "";
  const select = { caseId: true, madeMember: true, inductedVersion: true, beforeInduction: true } as const;
  const traces = await db.admission.findMany({ where: { caseId: { in: ids } }, select });
  await db.memberCase.updateMany({ where: { id: { in: ids } }, data: { memberId: null } });
  const lines = traces.flatMap(({ caseId, madeMember, inductedVersion: version, beforeInduction }) => {
    const found = cases.find(({ id }) => id === caseId);
    return found ? [{ found, madeMember, version, before: (beforeInduction ?? {}) as FieldChanges }] : [];
  });
  const made = lines.filter(({ madeMember }) => madeMember);
  const gone = await removeUntouched(
    within,
    orgId,
    made.flatMap(({ found: { memberId: id, unit }, version }) =>
      id !== null && version !== null ? [{ id, unitId: unit.id, version }] : [],
    ),
  );
  const stays = made.filter(({ found: { memberId } }) => memberId === null || !gone.includes(memberId));
  const stuck = await restoreAll(
    within,
    lines.filter(({ madeMember }) => !madeMember),
  );
  await db.admission.updateMany({
    where: { caseId: { in: ids } },
    data: { admittedOn: null, madeMember: false, inductedVersion: null },
  });
  return [...stuck, ...stays.map(({ found: { id } }) => ({ id, why: grownRoots }))];
}

type Restoring = { found: StandingCase; version: number | null; before: FieldChanges | null };

/**
 * Puts the values of before over those of a step, of members of one organisation: where nothing was written since and no
 * other unit took a number. Answers on whose cases something rests.
 */
async function restoreAll(within: Within, restoring: readonly Restoring[]): Promise<Stuck[]> {
  const ids = restoring.flatMap(({ found: { memberId } }) => memberId ?? []);
  const members = await within.db.member.findMany({ where: { id: { in: ids } }, select: ROSTER_MEMBER });
  const known = restoring.flatMap(({ found, version, before }) => {
    const member = members.find(({ id }) => id === found.memberId);
    return member && version !== null && before ? [{ found, member, version, before }] : [];
  });
  const orgId = restoring[0]?.found.orgId ?? "";
  const why = new Map<string, Refusal>();
  for (const unitId of new Set(known.map(({ member }) => member.unitId))) {
    const there = known.filter(({ member }) => member.unitId === unitId);
    const people = there.map(({ member, before }) => ({
      ...newlyHeld(member, { ...member, ...(before as Partial<typeof member>) }),
      fullName: member.fullName,
    }));
    const taken = await takenSince(within.db, { orgId, unitId }, people);
    for (const [at, { found }] of there.entries()) {
      const no = taken.get(at);
      if (no) why.set(found.id, no);
    }
  }
  const changes = known.map(({ member, version, before }) => {
    const now: FieldChanges = member;
    const names = Object.keys(before) as (keyof FieldChanges)[];
    const was = Object.fromEntries(names.map((name) => [name, now[name]]));
    return { ...member, version, was, changes: before };
  });
  const written = new Set(await correctMembers(within, orgId, changes));
  return restoring.flatMap(({ found: { id, memberId } }) => {
    const no = why.get(id) ?? (memberId && written.has(memberId) ? null : grownRoots);
    return no ? [{ id, why: no }] : [];
  });
}

const changedMeanwhile = refused("stale", "Có người vừa sửa đoàn viên này. Tải lại trang rồi làm tiếp.");
const grownRoots = refused(
  "conflict",
  "Đoàn viên này đã được sửa, đã vào danh sách chốt quý hoặc đã ghi ở việc khác sau bước này nên không lùi được. Chỗ ghi sai thì sửa ở trang đoàn viên.",
);
