import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { writeVerdict } from "@/lib/assessments/appraisal/verdict";
import { findAssessment, findStanding } from "@/lib/assessments/queries";
import type { AssessmentWhole, Verdict } from "@/lib/assessments/types";
import { change } from "@/lib/audit/change";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { allOf, makeActor, must, type TestBloc, type TestUnit } from "./bloc";
import { move, submittedYear } from "./year";

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
    for (const item of open) {
      const said = named[item.code] ?? { verdict: "met" as const, comment: "" };
      must(await writeVerdict(writer(scope, tx), { whole, item, said, by }, record));
    }
    return done(null);
  });
  must(judged);
  return must(await findAssessment(actor, id)).whole;
}

/** A unit's year, handed in and appraised. */
export async function appraisedYear(
  people: { secretary: Actor; staff: Actor },
  unit: TestUnit,
  named: Record<string, Judgement> = {},
  year = 2026,
): Promise<string> {
  const id = await submittedYear(people.secretary, unit, year);
  await judgeAll(people.staff, id, named);
  must(await move(people.staff, id, "APPRAISED"));
  return id;
}

/** Members of the standing committee, the first of whom holds a post in the unit too where one is named. */
export async function makeCommittee(bloc: TestBloc, count: number, postAt?: string): Promise<Actor[]> {
  const { orgId, rootId, code } = bloc;
  const members: Actor[] = [];
  for (let n = 1; n <= count; n++) {
    const name = `${code}.btv${n}`;
    members.push(await makeActor(name, "STANDING_COMMITTEE", { orgId, unitId: rootId }));
    if (n === 1 && postAt) members[0] = await makeActor(name, "UNIT_COMMITTEE", { orgId, unitId: postAt });
  }
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
