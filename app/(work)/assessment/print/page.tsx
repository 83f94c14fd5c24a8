import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { NotInYear } from "@/components/assessments/not-in-year";
import { PaperPage } from "@/components/papers/paper-page";
import { PaperSigning } from "@/components/papers/paper-signing";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { STATE_LABELS } from "@/lib/assessments/messages";
import { reportOf } from "@/lib/assessments/papers/self-assessment";
import { unitYear } from "@/lib/assessments/queries";
import type { AssessmentWhole } from "@/lib/assessments/types";
import { whyAbsent } from "@/lib/cycles/queries";
import { formatMoment } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import type { SigningView } from "@/lib/signings/types";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Báo cáo tự đánh giá" };

export default async function SelfAssessmentPaperPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, unit, year } = place;
  const at = { orgId: org.id, unitId: unit.id };
  await orStop(refusal(can.readAssessment(actor, at)) ?? done(null));
  if (year === null)
    return <NoYear title="Báo cáo tự đánh giá" place={place} mayOpen={can.runCycle(actor, org.id).allowed} />;
  const found = await orStop(await unitYear(actor, at, year));
  if (!found)
    return (
      <NotInYear unitName={unit.name} year={year} why={await orStop(await whyAbsent(actor, at, year))} />
    );
  const { whole } = found;
  const made = await orStop(await reportOf(actor, whole));
  const file = `/api/files/assessments/${whole.id}/report`;
  return (
    <PaperPage
      made={made}
      title={`Báo cáo tự đánh giá năm ${year}`}
      note={noteOf(whole, made.signing)}
      crumbs={[
        { href: placeHref(place, "/assessment"), label: `Tự đánh giá năm ${year}` },
        { label: "Báo cáo" },
      ]}
      signing={<PaperSigning view={made.signing} />}
      files={{ docx: `${file}?format=docx`, pdf: `${file}?format=pdf` }}
    />
  );
}

function noteOf({ unit, state, submission, round }: AssessmentWhole, { signing }: SigningView): string {
  if (!submission) return `${unit.name}. ${STATE_LABELS[state]}, chưa nộp: văn bản còn là dự thảo.`;
  const handedIn = `Nộp lần ${round} lúc ${formatMoment(new Date(submission.submittedAt))}, người nộp: ${submission.submittedBy}.`;
  return `${unit.name}. ${handedIn}${signing ? "" : " Còn là dự thảo đến khi ghi số, ngày ký."}`;
}
