import type { Metadata } from "next";
import { AdmissionFilter, AdmissionList } from "@/components/admissions/admission-list";
import { AdmissionRegister } from "@/components/admissions/admission-register";
import { SharedSteps } from "@/components/admissions/shared-steps";
import { NilPanel } from "@/components/cases/nil-panel";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { ProposedPanel } from "@/components/proposals/proposed-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { type AdmissionsView, admissionsView } from "@/lib/admissions/view";
import { openProposalsOn } from "@/lib/proposals/queries";
import { placeHref, type SearchParams } from "@/lib/units/current";
import { type OwnYearPlace, ownYearPlace } from "@/lib/units/own-year-place";

export const metadata: Metadata = { title: "Kết nạp đoàn viên" };

const PATH = "/members/admissions";

/** Who applied, where each case stands, and what comes out on paper. */
export default async function AdmissionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const view = await orStop(await admissionsView(actor, place, params));
  const { at, nil, maySignNil: maySign } = view;
  const branch = at.branchId ? { branch: at.branchId } : {};
  return (
    <>
      <Head view={view} place={place} />
      <MemberTabs place={place} current="/members/cases" />
      <ProposedPanel place={place} proposals={await openProposalsOn(actor, "admission", at)} />
      <AdmissionFilter view={view} place={place} path={PATH} />
      <SharedSteps
        view={view}
        part={{ unit: place.unit.code, org: place.org.code, ...branch }}
        href={placeHref(place, PATH)}
      />
      <AdmissionList view={view} place={place} path={PATH} />
      {at.unitId && (
        <AdmissionRegister
          named={{ unit: place.unit.code, org: place.org.code, ...branch }}
          period={place.period}
        />
      )}
      {at.unitId && !at.branchId && nil && <NilPanel unitId={at.unitId} nil={nil} maySign={maySign} />}
    </>
  );
}

function Head({ view: { items, isCut, mayKeep }, place }: { view: AdmissionsView; place: OwnYearPlace }) {
  const admitted = items.filter(({ outcome }) => outcome === "done").length;
  return (
    <PageHead
      title={`Kết nạp đoàn viên ${place.period.label}`}
      note={
        <YearNote place={place} path={PATH} kind={place.periodKind}>
          {isCut
            ? `Hơn ${items.length} hồ sơ, lọc bớt để xem hết`
            : `${items.length} hồ sơ, ${admitted} đã xong`}
        </YearNote>
      }
      crumbs={[
        { href: placeHref(place, "/members/cases"), label: "Thủ tục" },
        { label: "Kết nạp đoàn viên" },
      ]}
      actions={
        <>
          <PrintButton />
          {mayKeep && (
            <>
              <ButtonLink href={placeHref(place, `${PATH}/meeting`)}>Ghi họp chi đoàn</ButtonLink>
              <ButtonLink href={placeHref(place, `${PATH}/record`)}>Ghi kết quả</ButtonLink>
              <ButtonLink variant="primary" icon="plus" href={placeHref(place, `${PATH}/new`)}>
                Mở hồ sơ
              </ButtonLink>
            </>
          )}
        </>
      }
    />
  );
}
