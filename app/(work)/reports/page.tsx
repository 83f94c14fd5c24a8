import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { DraftedResult } from "@/components/reports/drafted-result";
import { PhotoChoice } from "@/components/reports/photo-choice";
import { PublishForm } from "@/components/reports/publish-form";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { dayOf, formatDate } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { choosablePhotos } from "@/lib/reports/photos";
import { publishedContent } from "@/lib/reports/publication";
import { photoCandidates, reportOfYear } from "@/lib/reports/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Báo cáo" };

export default async function ReportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, year } = place;
  await orStop(refusal(can.readAllUnits(actor, org.id)) ?? done(null));
  if (year === null) return <NoYear />;
  const view = await orStop(await reportOfYear(actor, org.id, year));
  const { report, draft, facts, matter } = view;
  const candidates = await photoCandidates(actor, org.id, year);
  const file = (format: string) => `/api/v1/reports/${year}/summary.${format}?org=${org.code}`;
  const publishable = publishedContent(view);
  return (
    <>
      <PageHead
        title={`Kết quả năm ${year}`}
        note={`${matter.results.recognised}/${matter.results.total} Đoàn cơ sở được công nhận. Chữ được soạn từ số liệu đã ghi.`}
        actions={
          <>
            <ButtonLink href={placeHref(place, "/reports/preview")}>Xem báo cáo</ButtonLink>
            <ButtonLink href={file("xlsx")}>Tải phụ lục .xlsx</ButtonLink>
            <ButtonLink href={file("docx")}>Tải báo cáo .docx (dự thảo)</ButtonLink>
          </>
        }
      />
      {report?.publishedAt && (
        <Notice kind="success" title={`Đã công bố ngày ${formatDate(dayOf(report.publishedAt))}`}>
          <a href={`/ket-qua/${org.code}/${year}`}>Mở trang kết quả</a>
        </Notice>
      )}
      <div className="split wide">
        <div className="stack">
          <DraftedResult draft={draft} />
          {!report?.publishedAt && (
            <Panel title="Công bố" padded>
              {!publishable.ok && <Notice kind="warning">{publishable.message}</Notice>}
              {publishable.ok && can.publishReport(actor, org.id).allowed && (
                <PublishForm orgId={org.id} year={year} />
              )}
              {publishable.ok && !can.publishReport(actor, org.id).allowed && (
                <p>Bí thư, Phó Bí thư công bố trang này.</p>
              )}
            </Panel>
          )}
        </div>
        <div className="stack">
          {!report?.publishedAt && can.prepareReport(actor, org.id).allowed && (
            <Panel title="Ảnh và người viết" padded>
              <PhotoChoice
                key={year}
                orgId={org.id}
                year={year}
                version={report?.version ?? null}
                authorName={report?.authorName ?? ""}
                photos={choosablePhotos(report, candidates)}
              />
            </Panel>
          )}
          <Panel title="Số liệu của năm" padded>
            <DefinitionList items={facts.map(({ label, value }) => ({ term: label, value }))} />
          </Panel>
        </div>
      </div>
    </>
  );
}

function NoYear() {
  return (
    <>
      <PageHead title="Báo cáo" />
      <EmptyState title="Chưa mở năm đánh giá nào">
        Kết quả và báo cáo hiện ở đây khi năm đánh giá đã mở ở Thẩm định.
      </EmptyState>
    </>
  );
}
