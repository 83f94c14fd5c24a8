import { createHash } from "node:crypto";
import { installationScope } from "@/lib/access/scopes";
import type { Actor, Role } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { writeAnswer } from "@/lib/assessments/answer";
import { moveAssessment } from "@/lib/assessments/commands";
import { recordMeeting } from "@/lib/assessments/meeting/commands";
import { assessmentOf, findAssessment, findStanding } from "@/lib/assessments/queries";
import type { AssessmentItemRow, AssessmentWhole, StandingYear } from "@/lib/assessments/types";
import { change } from "@/lib/audit/change";
import { openCycle } from "@/lib/cycles/commands";
import { proposedDates } from "@/lib/cycles/rules";
import { now, today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done } from "@/lib/platform/result";
import { allOf, makeActor, makeActors, must, type TestBloc, type TestUnit } from "./bloc";
import { answersAtOnce } from "./many-answers";

export type TestPeople = {
  staff: Actor;
  leader: Actor;
  voter: Actor;
  secretary: Actor;
  committee: Actor;
  branch: Actor;
  observer: Actor;
  sister: Actor;
  admin: Actor;
};

/** One person of every role that meets a year: at the upper level, at the first unit, at its sister. */
export async function makePeople(bloc: TestBloc, prefix = bloc.code): Promise<TestPeople> {
  const [unit, sister] = bloc.units;
  const post = (name: string, role: Role, unitId = "") => ({ username: `${prefix}.${name}`, role, unitId });
  const [staff, leader, voter, secretary, committee, branch, observer, second] = await makeActors(
    bloc.orgId,
    [
      post("vanphong", "UPPER_STAFF", bloc.rootId),
      post("bithu-tren", "UPPER_SECRETARY", bloc.rootId),
      post("btv", "STANDING_COMMITTEE", bloc.rootId),
      post("bithu", "UNIT_SECRETARY", unit?.id),
      post("bch", "UNIT_COMMITTEE", unit?.id),
      post("chidoan", "BRANCH_SECRETARY", unit?.branches[0]?.id),
      post("nguoixem", "OBSERVER", unit?.id),
      post("bithu2", "UNIT_SECRETARY", sister?.id),
    ],
  );
  const admin = await makeActor(`${prefix}.quantri`, "SYSTEM_ADMIN", null);
  return { staff, leader, voter, secretary, committee, branch, observer, sister: second, admin };
}

/** The form with which a year is opened, over the set whose phase holds it. */
export async function yearInput(orgId: string, year: number) {
  const set = await allOf(orgId).criteriaSet.findFirst({
    where: { fromYear: { lte: year }, toYear: { gte: year } },
    select: { id: true },
  });
  return { year, setId: set?.id ?? "", ...proposedDates(year) };
}

export async function openYear(
  bloc: TestBloc,
  staff: Actor,
  year = 2026,
  excluded: { unitId: string; reason: string }[] = [],
): Promise<string> {
  return must(await openCycle(staff, bloc.orgId, { ...(await yearInput(bloc.orgId, year)), excluded })).id;
}

export async function wholeYear(actor: Actor, unit: TestUnit, year = 2026): Promise<AssessmentWhole> {
  return must(await findAssessment(actor, await idOfYear(actor, unit, year))).whole;
}

async function idOfYear(actor: Actor, unit: TestUnit, year: number): Promise<string> {
  const orgId = actor.roles[0]?.orgId ?? "";
  return (await assessmentOf(installationScope(orgId, "a test looks at a year"), unit.id, year)) ?? "";
}

/** A move over the version that stands there. */
export async function move(actor: Actor, id: string, to: string, more: object = {}) {
  const { whole } = must(await findStanding(actor, id));
  return moveAssessment(actor, id, { to, version: whole.version, ...more });
}

export function itemOf(whole: AssessmentWhole, code: string): AssessmentItemRow {
  const item = whole.items.find((one) => one.code === code);
  if (!item) throw new Error(`no item ${code}`);
  return item;
}

/** The BCH's meeting that stands before every hand-in; over the one that is there. */
export async function meet(actor: Actor, id: string, more: object = {}) {
  return meetOver(actor, must(await findStanding(actor, id)).whole, more);
}

async function meetOver(actor: Actor, whole: StandingYear, more: object = {}) {
  return recordMeeting(actor, whole.id, {
    heldOn: await today(),
    place: "Phòng họp cơ quan",
    present: 7,
    total: 9,
    inFavour: 7,
    against: 0,
    conclusion: "Thống nhất bản tự đánh giá, nộp cấp trên.",
    version: whole.meeting?.version ?? null,
    ...more,
  });
}

/**
 * Answers every item, as the command writes it but all of them together, and lets the BCH meet, so that the year can be
 * handed in.
 */
export async function answerAll(actor: Actor, id: string): Promise<void> {
  const { scope, whole } = must(await findStanding(actor, id));
  must(await meetOver(actor, whole));
  const at = await now();
  const answered = await change(whoIs(actor), async (tx, record) => {
    const own = writer(scope, tx);
    await answersAtOnce(own, async (db) => {
      for (const item of whole.items) {
        const explanation = `Đơn vị đã làm nội dung ${item.code} trong năm.`;
        const answer = { claim: "met" as const, explanation, version: item.version };
        must(await writeAnswer(db, { whole, item, answer, actor, at }, record));
      }
    });
    await own.$queryRaw`UPDATE assessment_items i SET explanation = 'Đơn vị đã làm nội dung ' || c.code || ' trong năm.'
      FROM criteria_items c WHERE c.id = i.criteria_item_id AND i.org_id = ${whole.orgId}::uuid AND i.assessment_id = ${id}::uuid`;
    return done(null);
  });
  must(answered);
}

/** A unit's year, registered and begun. */
export async function begunYear(secretary: Actor, unit: TestUnit, year = 2026): Promise<string> {
  return (await begun(secretary, unit, year)).id;
}

async function begun(secretary: Actor, unit: TestUnit, year: number): Promise<AssessmentWhole> {
  const id = await idOfYear(secretary, unit, year);
  const { version } = must(await move(secretary, id, "REGISTERED"));
  return must(await moveAssessment(secretary, id, { to: "ASSESSING", version }));
}

export async function submittedYear(secretary: Actor, unit: TestUnit, year = 2026): Promise<string> {
  const { id, version } = await begun(secretary, unit, year);
  await answerAll(secretary, id);
  must(await moveAssessment(secretary, id, { to: "SUBMITTED", version }));
  return id;
}

/** A piece of evidence as its own command would leave it, without the file's bytes. */
export async function makeEvidence(person: Actor, unit: TestUnit, caption = "Ảnh ra quân"): Promise<string> {
  const orgId = person.roles[0]?.orgId ?? "";
  const db = allOf(orgId);
  const id = newId();
  const sha256 = createHash("sha256").update(id).digest("hex");
  await db.storedFile.create({ data: { orgId, sha256, size: 3, mediaType: "image/png" } });
  const by = { createdById: personOf(person), createdBy: person.name };
  const factDate = fromDay(plainDate("2026-03-26"));
  await db.evidence.create({ data: { id, orgId, unitId: unit.id, caption, factDate, ...by } });
  await db.evidenceRevision.create({ data: revision(orgId, id, 1, sha256, person) });
  return id;
}

const PNG = "image/png";

/** The same piece of evidence with a new file. */
export async function replaceFile(person: Actor, id: string, mediaType = PNG): Promise<void> {
  const orgId = person.roles[0]?.orgId ?? "";
  const db = allOf(orgId);
  const sha256 = createHash("sha256").update(`${id} 2`).digest("hex");
  await db.storedFile.create({ data: { orgId, sha256, size: 3, mediaType } });
  await db.evidenceRevision.create({ data: { ...revision(orgId, id, 2, sha256, person), mediaType } });
  await db.evidence.updateMany({ where: { id }, data: { revision: 2, caption: "Ảnh khác" } });
}

function revision(orgId: string, evidenceId: string, number: number, sha256: string, person: Actor) {
  const file = { mediaType: PNG, size: 3, fileName: "anh.png", scanState: "clean" as const };
  return { orgId, evidenceId, number, sha256, ...file, uploadedById: personOf(person) };
}
