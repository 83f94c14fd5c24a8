import type { Metadata } from "next";
import Link from "next/link";
import { AdmissionFacts } from "@/components/admissions/admission-facts";
import { AdmissionPapers } from "@/components/admissions/admission-papers";
import { AdmissionSteps } from "@/components/admissions/admission-steps";
import { ChangeApplicant } from "@/components/admissions/applicant-form";
import { CorrectDialog } from "@/components/admissions/correct-dialog";
import { CasePapers } from "@/components/cases/case-papers";
import { CaseSteps } from "@/components/cases/case-steps";
import { CaseState } from "@/components/cases/case-table";
import { NextStep } from "@/components/cases/next-step";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { acceptsChanges } from "@/lib/admissions/commands";
import { admissionActWords, nextWords } from "@/lib/admissions/messages";
import { admissionDetail, asRead, possibleIntroducers } from "@/lib/admissions/queries";
import { recordedOf } from "@/lib/admissions/recorded/told";
import type { Admission } from "@/lib/admissions/types";
import { partsIn } from "@/lib/cases/queries";
import { today } from "@/lib/platform/clock";
import { formatMoment } from "@/lib/platform/dates";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Hồ sơ kết nạp" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function AdmissionPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const admission = asRead(actor, await orStop(await admissionDetail(actor, (await params).id)));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, orgId, personName, unit, branch, version, state, entry, outcome, memberId, openedOn } =
    admission;
  const parts = partsIn(actor, admission);
  const mayKeep = parts.includes("keeper");
  const day = await today();
  return (
    <>
      <PageHead
        title={personName}
        note={
          <>
            {(branch ?? unit).name} · <CaseState line={admission} />
            <NextStep line={admission} next={nextWords(admission, place.org)} today={day} />
          </>
        }
        crumbs={[
          { href: placeHref(place, "/members/admissions"), label: "Kết nạp đoàn viên" },
          { label: personName },
        ]}
        actions={
          <>
            <PrintButton />
            {mayKeep && acceptsChanges(admission) && (
              <ChangeApplicant id={id} version={version} day={day} values={valuesOf(admission)} />
            )}
            {mayKeep && entry === "recorded" && outcome === "done" && (
              <CorrectDialog id={id} version={version} said={recordedOf(admission)} />
            )}
          </>
        }
      />
      {parts.length > 0 && (
        <AdmissionSteps
          admission={admission}
          parts={parts}
          day={day}
          introducers={
            mayKeep && state === "class_attended"
              ? await possibleIntroducers(actor, {
                  orgId,
                  unitId: unit.id,
                  branchId: branch?.id ?? null,
                  since: openedOn,
                })
              : []
          }
          meetingHref={placeHref(place, "/members/admissions/meeting", { case: id })}
        />
      )}
      <div className="split">
        <div className="stack">
          <Panel
            title="Người xin vào Đoàn"
            padded
            aside={
              memberId && (
                <Link href={placeHref(place, `/members/${memberId}`)} prefetch={false}>
                  Mở trong danh sách đoàn viên
                </Link>
              )
            }
            foot={
              <small>
                {admission.createdBy} ghi lúc {formatMoment(admission.createdAt)}
              </small>
            }
          >
            <AdmissionFacts admission={admission} />
          </Panel>
          {entry === "stepwise" && (
            <Panel title="Văn bản" aside={<span>Là dự thảo đến khi ghi số, ngày</span>}>
              <AdmissionPapers id={id} />
            </Panel>
          )}
          <CasePapers found={admission} place={place} mayKeep={mayKeep} />
        </div>
        <Panel title="Các bước">
          <CaseSteps steps={admission.steps} wordsOf={admissionActWords} />
        </Panel>
      </div>
    </>
  );
}

function valuesOf({ personName, openedOn, charterVersion, facts }: Admission) {
  return { ...facts, fullName: personName, appliedOn: openedOn, charter: charterVersion };
}
