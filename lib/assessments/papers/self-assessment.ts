import type { Actor } from "@/lib/access/types";
import type { MadePaper } from "@/lib/papers/made";
import { today } from "@/lib/platform/clock";
import { dayOf } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { profileOn, unitNameOn } from "@/lib/units/queries";
import { findAssessment } from "../queries";
import type { AssessmentState, AssessmentWhole } from "../types";
import { selfAssessmentPaper } from "./self-assessment-paper";

/** While the unit may write, what was handed in before is not what the paper says. */
const WRITING: readonly AssessmentState[] = ["NOT_REGISTERED", "REGISTERED", "ASSESSING", "RETURNED"];

/** The unit's own report on its year, for whoever reads the year. */
export async function selfAssessmentReport(actor: Actor, id: string): Promise<Result<MadePaper>> {
  const found = await findAssessment(actor, id);
  return found.ok ? reportOf(actor, found.value.whole) : found;
}

export async function reportOf(actor: Actor, whole: AssessmentWhole): Promise<Result<MadePaper>> {
  const { orgId, unit, cycle, groups, items, state } = whole;
  const handedIn = WRITING.includes(state) ? null : whole.submission;
  const day = handedIn ? dayOf(new Date(handedIn.submittedAt)) : await today();
  const [upper, unitName] = await Promise.all([
    profileOn(actor, orgId, day),
    unitNameOn(actor, orgId, unit, day),
  ]);
  if (!upper) return notFound();
  const paper = selfAssessmentPaper({
    year: cycle.year,
    unitName,
    upper,
    date: handedIn && day,
    lateAfter: handedIn && whole.handedInLate,
    signer: handedIn && { title: handedIn.submittedAs, name: handedIn.submittedBy },
    groups: groups.map(({ number, title }) => ({
      title,
      items: items
        .filter((item) => item.groupNumber === number)
        .map(({ code, title, claim, explanation, measured, evidence }) => ({
          ...{ code, title, claim, explanation, evidence },
          measured: measured?.sentence ?? null,
        })),
    })),
  });
  return done({
    paper,
    title: `Báo cáo tự đánh giá Đoàn cơ sở “3 chủ động” năm ${cycle.year} của ${unitName}`,
    creator: unitName,
    fileName: `Báo cáo tự đánh giá ${cycle.year} ${unit.code}`,
  });
}
