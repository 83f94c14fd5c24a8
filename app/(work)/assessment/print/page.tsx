import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { NotInYear } from "@/components/assessments/not-in-year";
import { PrintSheet } from "@/components/assessments/print-sheet";
import { PageHead } from "@/components/frame/page-head";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { STATE_LABELS } from "@/lib/assessments/messages";
import { unitYear } from "@/lib/assessments/queries";
import { formatMoment } from "@/lib/platform/dates";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Bản in tự đánh giá" };

export default async function PrintPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, unit, year } = place;
  if (year === null) return <NoYear href={null} />;
  const found = await orStop(await unitYear(actor, { orgId: org.id, unitId: unit.id }, year));
  if (!found) return <NotInYear unitName={unit.name} year={year} />;
  const { whole } = found;
  const { submission } = whole;
  return (
    <>
      <PageHead
        crumbs={[
          { href: placeHref(place, "/assessment"), label: `Tự đánh giá năm ${year}` },
          { label: "Bản in" },
        ]}
        title={`Bản tự đánh giá năm ${year}`}
        note={
          submission
            ? `${unit.name}. Nộp lần ${whole.round} lúc ${formatMoment(new Date(submission.submittedAt))}, người nộp: ${submission.submittedBy}.`
            : `${unit.name}. ${STATE_LABELS[whole.state]}, chưa nộp.`
        }
        actions={<PrintButton>In bản này</PrintButton>}
      />
      <PrintSheet whole={whole} />
    </>
  );
}
