import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { PageHead } from "@/components/frame/page-head";
import { ConsentForm } from "@/components/reports/consent-form";
import { PhotoChoice } from "@/components/reports/photo-choice";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { done } from "@/lib/platform/result";
import { askedPhotos } from "@/lib/reports/editions/consenting";
import { choosablePhotos } from "@/lib/reports/photos";
import { CANDIDATES, photoCandidates, reportHead } from "@/lib/reports/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Ảnh của báo cáo" };

export default async function ReportPhotosPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, year } = place;
  await orStop(refusal(can.prepareReport(actor, org.id)) ?? done(null));
  if (year === null)
    return <NoYear title="Ảnh của báo cáo" place={place} mayOpen={can.runCycle(actor, org.id).allowed} />;
  const { scope, report } = await orStop(await reportHead(actor, org.id, year));
  const isOpen = report?.isOpen ?? true;
  const candidates = isOpen ? await photoCandidates(actor, org.id, year) : [];
  const asked = await askedPhotos(scope, report);
  const named = { orgId: org.id, year };
  const version = report?.photosVersion ?? 0;
  return (
    <>
      <PageHead
        title={`Ảnh của báo cáo năm ${year}`}
        note="Chỉ công bố ảnh mà người trong ảnh đồng ý."
        crumbs={[{ href: placeHref(place, "/reports"), label: `Báo cáo năm ${year}` }, { label: "Ảnh" }]}
      />
      <div className="stack">
        {asked.length > 0 && (
          <Panel title="Ảnh trong bản đã ký" padded>
            <ConsentForm place={named} version={version} photos={asked} />
          </Panel>
        )}
        {isOpen && (
          <Panel title="Ảnh và người viết" padded>
            {candidates.length === CANDIDATES && (
              <Notice>{`Chỉ hiện ${CANDIDATES} ảnh: ảnh đã chọn, rồi đến các ảnh mới nhất của năm.`}</Notice>
            )}
            <PhotoChoice
              key={year}
              place={named}
              version={version}
              authorName={report?.authorName ?? ""}
              photos={choosablePhotos(report, candidates)}
            />
          </Panel>
        )}
      </div>
    </>
  );
}
