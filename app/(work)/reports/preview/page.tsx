import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { PaperPage } from "@/components/papers/paper-page";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { numberLine } from "@/lib/papers/wording";
import { done } from "@/lib/platform/result";
import { summaryReport } from "@/lib/reports/summary";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Báo cáo năm" };

type Props = { searchParams: Promise<SearchParams> };

export default async function ReportPreviewPage({ searchParams }: Props) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { org, year } = place;
  await orStop(refusal(can.readAllUnits(actor, org.id)) ?? done(null));
  if (year === null)
    return <NoYear title="Báo cáo năm" place={place} mayOpen={can.runCycle(actor, org.id).allowed} />;
  const edition = typeof params.edition === "string" ? params.edition : undefined;
  const draft = params.draft === "1";
  const made = await orStop(await summaryReport(actor, org.id, year, "addresses", { edition, draft }));
  const query = new URLSearchParams({
    org: org.code,
    ...(edition ? { edition } : {}),
    ...(draft ? { draft: "1" } : {}),
  });
  const file = (format: string) => `/api/v1/reports/${year}/summary.${format}?${query}`;
  return (
    <PaperPage
      made={made}
      title={`Báo cáo năm ${year}`}
      note={
        made.paper.draft || !made.paper.head.number
          ? "Dự thảo, soạn từ số liệu đã ghi."
          : `${numberLine(made.paper.head.number)}, đã khóa.`
      }
      crumbs={[{ href: placeHref(place, "/reports"), label: `Báo cáo năm ${year}` }, { label: "Văn bản" }]}
      files={{ docx: file("docx"), pdf: file("pdf"), xlsx: file("xlsx") }}
    />
  );
}
