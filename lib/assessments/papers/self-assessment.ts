import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { MadePaper } from "@/lib/papers/made";
import { today } from "@/lib/platform/clock";
import { dayOf } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { signingsOf, signingView, UNSIGNED } from "@/lib/signings/queries";
import { draftYear, lateAfterOf, signedHead } from "@/lib/signings/signing";
import type { SigningView } from "@/lib/signings/types";
import { profileOn, unitNameOn } from "@/lib/units/queries";
import { findAssessment } from "../queries";
import type { AssessmentWhole } from "../types";
import { selfAssessmentPaper } from "./self-assessment-paper";
import { handedIn, selfAssessmentOf, selfAssessmentSignable } from "./signing";

type SignedPaper = MadePaper & { signing: SigningView };

/** The unit's own report on its year, for whoever reads the year. */
export async function selfAssessmentReport(actor: Actor, id: string): Promise<Result<SignedPaper>> {
  const found = await findAssessment(actor, id);
  return found.ok ? reportOf(actor, found.value.whole) : found;
}

export async function reportOf(actor: Actor, whole: AssessmentWhole): Promise<Result<SignedPaper>> {
  const { orgId, unit, cycle, groups, items } = whole;
  const submission = handedIn(whole);
  const day = submission ? dayOf(new Date(submission.submittedAt)) : await today();
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const signed = submission ? await signingsOf(scope, selfAssessmentOf(submission)) : UNSIGNED;
  const { signing } = signed;
  const [upper, unitName] = await Promise.all([
    profileOn(actor, orgId, day, signing?.recordedAt),
    unitNameOn(actor, orgId, unit, day, signing?.recordedAt),
  ]);
  if (!upper) return notFound();
  const signable = selfAssessmentSignable(actor, whole, upper.issuerCode);
  const paper = selfAssessmentPaper({
    year: cycle.year,
    unitName,
    upper,
    signed: signedHead(signing, signable),
    draftYear: draftYear(await today(), signable),
    lateAfter: lateAfterOf(signing, signable),
    signer: submission && { title: submission.submittedAs, name: submission.submittedBy },
    groups: groups.map(({ number, title }) => ({
      title,
      items: items
        .filter((item) => item.groupNumber === number)
        .map(({ code, title, claim, explanation, measured, evidence }) => ({
          code,
          title,
          claim,
          explanation,
          evidence,
          measured: measured?.sentence ?? null,
        })),
    })),
  });
  return done({
    paper,
    signing: signingView(signable, signed),
    title: `Báo cáo tự đánh giá Đoàn cơ sở “3 chủ động” năm ${cycle.year} của ${unitName}`,
    creator: unitName,
    fileName: `Báo cáo tự đánh giá ${cycle.year} ${unit.code}`,
  });
}
