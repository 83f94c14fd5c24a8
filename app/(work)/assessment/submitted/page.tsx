import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { SubmittedSheet } from "@/components/assessments/submitted-sheet";
import { PageHead } from "@/components/frame/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { submittedOf } from "@/lib/assessments/submitted/queries";
import { formatMoment } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Bản đã nộp" };

export default async function SubmittedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { org, unit, year } = place;
  const at = { orgId: org.id, unitId: unit.id };
  await orStop(refusal(can.readAssessment(actor, at)) ?? done(null));
  if (year === null)
    return <NoYear title="Bản đã nộp" place={place} mayOpen={can.runCycle(actor, org.id).allowed} />;
  const submitted = await orStop(await submittedOf(actor, at, year, roundIn(params.round)));
  const crumbs = [
    { href: placeHref(place, "/assessment"), label: `Tự đánh giá năm ${year}` },
    { label: "Bản đã nộp" },
  ];
  if (!submitted)
    return (
      <>
        <PageHead crumbs={crumbs} title="Bản đã nộp" />
        <EmptyState title={`${unit.name} chưa nộp bản này`} />
      </>
    );
  const { round, rounds, frozen, submittedBy, submittedAt } = submitted;
  const hrefOf = (to: number) => placeHref(place, "/assessment/submitted", { round: String(to) });
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title={`Bản nộp lần ${round} năm ${year}`}
        note={`${frozen.unit?.name ?? submitted.unit.name}. ${submittedBy} nộp ${formatMoment(new Date(submittedAt))}.`}
        actions={<PrintButton>In bản này</PrintButton>}
      />
      {rounds.length > 1 && (
        <LinkTabs
          label="Các lần nộp"
          tabs={rounds.map((each) => ({
            href: hrefOf(each),
            label: `Lần ${each}`,
            current: each === round,
          }))}
        />
      )}
      <SubmittedSheet submitted={submitted} />
    </>
  );
}

/** What the address names; anything else is the last round. */
function roundIn(text: unknown): number | undefined {
  return typeof text === "string" && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}
