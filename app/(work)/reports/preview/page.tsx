import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { PaperPage } from "@/components/papers/paper-page";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { summaryReport } from "@/lib/reports/summary";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Báo cáo năm" };

type Props = { searchParams: Promise<SearchParams> };

export default async function ReportPreviewPage({ searchParams }: Props) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, year } = place;
  if (year === null) return <NoYear href={null} />;
  const made = await orStop(await summaryReport(actor, org.id, year, "addresses"));
  const file = (format: string) => `/api/v1/reports/${year}/summary.${format}?org=${org.code}`;
  return (
    <PaperPage
      made={made}
      title={`Báo cáo năm ${year}`}
      note="Dự thảo, soạn từ số liệu đã ghi."
      crumbs={[{ href: placeHref(place, "/reports"), label: `Kết quả năm ${year}` }, { label: "Báo cáo" }]}
      files={{ docx: file("docx"), pdf: file("pdf") }}
    />
  );
}
