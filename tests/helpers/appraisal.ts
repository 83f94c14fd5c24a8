import type { Actor, Role } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { saveOpinion } from "@/lib/assessments/appraisal/pair/commands";
import { pairOf } from "@/lib/assessments/appraisal/pair/queries";
import { writeVerdict } from "@/lib/assessments/appraisal/verdict";
import { moveAssessment } from "@/lib/assessments/commands";
import { findAssessment, findStanding } from "@/lib/assessments/queries";
import type { AssessmentWhole, Verdict } from "@/lib/assessments/types";
import { change } from "@/lib/audit/change";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { allOf, makeActor, makeActors, makeBloc, must, type TestBloc, type TestUnit } from "./bloc";
import { firstVerdicts } from "./many-answers";
import { unitOf } from "./members";
import { openYear, submittedYear } from "./year";

type Judgement = { verdict: Verdict; comment: string };

/** A verdict over the one that stands there. */
export async function judge(actor: Actor, id: string, code: string, verdict: Verdict, comment = "") {
  const { whole } = must(await findStanding(actor, id));
  const version = whole.items.find((item) => item.code === code)?.verdict?.version ?? null;
  return saveVerdict(actor, id, code, { verdict, comment, version });
}

/**
 * Begins the appraisal where it is not and judges every item that has no verdict, met unless named, as the one appraiser's
 * command writes it but all in one transaction.
 */
export async function judgeAll(
  actor: Actor,
  id: string,
  named: Record<string, Judgement> = {},
): Promise<AssessmentWhole> {
  must(await openAppraisal(actor, id));
  const { scope, whole } = must(await findAssessment(actor, id));
  const open = whole.items.filter(({ verdict }) => verdict === null);
  if (open.length === 0) return whole;
  const by = { byId: personOf(actor), by: actor.name, at: await now() };
  const judged = await change(whoIs(actor), async (tx, record) => {
    await firstVerdicts(writer(scope, tx), async (db) => {
      for (const item of open) {
        const said = named[item.code] ?? { verdict: "met" as const, comment: "" };
        must(await writeVerdict(db, { whole, item, said, by }, record));
      }
    });
    return done(null);
  });
  must(judged);
  return must(await findAssessment(actor, id)).whole;
}

/**
 * One of two says of every item of which nothing was said what he or she holds of it, met unless named, as the command
 * writes it but reading the year once.
 */
export async function opinionsOnRest(
  actor: Actor,
  id: string,
  named: Record<string, Verdict> = {},
): Promise<void> {
  must(await openAppraisal(actor, id));
  const { scope, whole } = must(await findAssessment(actor, id));
  const { opinions } = await pairOf(scope, whole.submission?.id ?? "");
  const saidOf = opinions.filter(({ byId }) => byId === actor.userId).map((each) => each.criteriaItemId);
  for (const item of whole.items) {
    if (item.verdict || saidOf.includes(item.criteriaItemId)) continue;
    const verdict = named[item.code] ?? "met";
    const comment = verdict === "met" ? "" : `${actor.name}: thiếu ở ${item.code}.`;
    must(await saveOpinion(actor, scope, { whole, item, said: { verdict, comment, version: null } }));
  }
}

/** A unit's year, handed in and appraised. */
export async function appraisedYear(
  people: { secretary: Actor; staff: Actor },
  unit: TestUnit,
  named: Record<string, Judgement> = {},
  year = 2026,
): Promise<string> {
  const id = await submittedYear(people.secretary, unit, year);
  const { version } = await judgeAll(people.staff, id, named);
  must(await moveAssessment(people.staff, id, { to: "APPRAISED", version }));
  return id;
}

/** An organisation of one unit, whose year is appraised, with those who hold a meeting on it. */
export async function appraisedBloc(code: string, branches = 0) {
  const bloc = await makeBloc(code, 1, branches);
  const unit = unitOf(bloc);
  const upper = (name: string, role: Role) => ({ username: `${code}.${name}`, role, unitId: bloc.rootId });
  const [staff, leader, voter, secretary] = await makeActors(bloc.orgId, [
    upper("vanphong", "UPPER_STAFF"),
    upper("bithu-tren", "UPPER_SECRETARY"),
    upper("btv", "STANDING_COMMITTEE"),
    { username: `${code}.bithu`, role: "UNIT_SECRETARY", unitId: unit.id },
  ]);
  await openYear(bloc, staff);
  const id = await appraisedYear({ secretary, staff }, unit);
  return { bloc, orgId: bloc.orgId, unit, staff, leader, chair: leader, voter, secretary, id };
}

/** Members of the standing committee, the first of whom holds a post in the unit too where one is named. */
export async function makeCommittee(bloc: TestBloc, count: number, postAt?: string): Promise<Actor[]> {
  const { orgId, rootId: unitId, code } = bloc;
  const nameOf = (n: number) => `${code}.btv${n}`;
  const posts = Array.from({ length: count }, (_, at) => {
    return { username: nameOf(at + 1), role: "STANDING_COMMITTEE" as const, unitId };
  });
  const members = await makeActors(orgId, posts);
  if (postAt) members[0] = await makeActor(nameOf(1), "UNIT_COMMITTEE", { orgId, unitId: postAt });
  return members;
}

export async function makeSigner(
  orgId: string,
  from = "2018-01-01",
  to: string | null = null,
): Promise<string> {
  const row = await allOf(orgId).signer.create({
    data: {
      orgId,
      name: "Lê Minh Khôi",
      title: "BÍ THƯ",
      onBehalfOf: "TM. BAN THƯỜNG VỤ",
      fromDay: fromDay(plainDate(from)),
      toDay: to === null ? null : fromDay(plainDate(to)),
    },
  });
  return row.id;
}
