import type { Actor } from "@/lib/access/types";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { findAssessment } from "@/lib/assessments/queries";
import type { AssessmentWhole, Verdict } from "@/lib/assessments/types";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import { allOf, makeActor, must, type TestBloc, type TestUnit } from "./bloc";
import { move, submittedYear } from "./year";

type Judgement = { verdict: Verdict; comment: string };

/** A verdict over the one that stands there. */
export async function judge(actor: Actor, id: string, code: string, verdict: Verdict, comment = "") {
  const { whole } = must(await findAssessment(actor, id));
  const version = whole.items.find((item) => item.code === code)?.verdict?.version ?? null;
  return saveVerdict(actor, id, code, { verdict, comment, version });
}

/** Begins the appraisal where it is not and judges every item that has no verdict: met, unless named. */
export async function judgeAll(
  actor: Actor,
  id: string,
  named: Record<string, Judgement> = {},
): Promise<AssessmentWhole> {
  const { items } = must(await openAppraisal(actor, id));
  for (const { code, verdict } of items) {
    const said = named[code] ?? { verdict: "met", comment: "" };
    if (verdict === null) must(await saveVerdict(actor, id, code, { ...said, version: null }));
  }
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
