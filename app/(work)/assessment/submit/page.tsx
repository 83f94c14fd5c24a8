import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HandIn } from "@/components/assessments/hand-in";
import { MeetingForm } from "@/components/assessments/meeting-form";
import { MissingList } from "@/components/assessments/missing-list";
import { NoYear } from "@/components/assessments/no-year";
import { NotInYear } from "@/components/assessments/not-in-year";
import { submitLine, untouchedOf } from "@/components/assessments/submit-line";
import { PageHead } from "@/components/frame/page-head";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { assessed } from "@/lib/assessments/assessed";
import { lackOfMeeting } from "@/lib/assessments/conditions";
import { isLate } from "@/lib/assessments/dues/rules";
import { answering } from "@/lib/assessments/locks";
import { missingForSubmission } from "@/lib/assessments/missing";
import { unitYear } from "@/lib/assessments/queries";
import { whyAbsent } from "@/lib/cycles/queries";
import { today } from "@/lib/platform/clock";
import { untilWords } from "@/lib/platform/due";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Kiểm tra và nộp" };

export default async function SubmitPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, unit, year } = place;
  const at = { orgId: org.id, unitId: unit.id };
  await orStop(refusal(can.draftAssessment(actor, at)) ?? done(null));
  if (year === null)
    return <NoYear title="Kiểm tra và nộp" place={place} mayOpen={can.runCycle(actor, org.id).allowed} />;
  const found = await orStop(await unitYear(actor, at, year));
  if (!found)
    return (
      <NotInYear unitName={unit.name} year={year} why={await orStop(await whyAbsent(actor, at, year))} />
    );
  const { whole } = found;
  const home = placeHref(place, "/assessment");
  const isWriting = whole.state === "ASSESSING" || whole.state === "RETURNED";
  if (whole.cycle.state === "closed" || !isWriting) redirect(home);
  const state = answering(whole.state, whole.items);
  const missing = missingForSubmission(state, whole.items.map(assessed));
  const { selfAssessmentDue, lateSubmissionAllowed } = whole.cycle;
  const isClosed =
    state === "ASSESSING" && !lateSubmissionAllowed && isLate(selfAssessmentDue, await today());
  const blocking = missing.filter((one) => one.blocking);
  const lack = lackOfMeeting(whole.meeting, whole.cycle);
  const hints = missing.filter((one) => !one.blocking);
  const itemHref = (code: string) => placeHref(place, "/assessment", { item: code });
  return (
    <>
      <PageHead
        crumbs={[{ href: home, label: `Tự đánh giá năm ${year}` }, { label: "Kiểm tra và nộp" }]}
        title="Kiểm tra và nộp"
        note={submitLine(missing, lack)}
      />
      {isClosed && (
        <Notice kind="error" title={`Đã hết hạn nộp, hạn ${untilWords(whole.cycle.selfAssessmentDue)}`}>
          Cấp trên đã khóa nộp sau hạn. Đề nghị cấp trên gia hạn cho đơn vị rồi nộp.
        </Notice>
      )}
      {blocking.length > 0 && (
        <MissingList title="Cần hoàn thiện trước khi nộp" missing={blocking} tone="bad" itemHref={itemHref} />
      )}
      {hints.length > 0 && (
        <MissingList
          title="Nên xem lại"
          note="Không chặn việc nộp"
          missing={hints}
          tone="wait"
          itemHref={itemHref}
        />
      )}
      <Panel
        title="Cuộc họp Ban Chấp hành thông qua bản tự đánh giá"
        aside={whole.meeting && <span>{whole.meeting.recordedBy} ghi</span>}
        padded
      >
        <MeetingForm
          assessmentId={whole.id}
          meeting={whole.meeting}
          place={{ unit: unit.code, org: org.code }}
        />
      </Panel>
      {blocking.length === 0 && lack === null && !isClosed && (
        <HandIn
          whole={whole}
          untouched={untouchedOf(missing)}
          speaks={can.submitAssessment(actor, at).allowed}
          next={home}
        />
      )}
    </>
  );
}
