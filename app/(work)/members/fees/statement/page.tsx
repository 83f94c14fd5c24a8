import type { Metadata } from "next";
import { PaperPage } from "@/components/papers/paper-page";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { periodWords } from "@/lib/fees/messages";
import { quarterPeriod } from "@/lib/fees/months";
import { feeStatement, quarterNamed } from "@/lib/fees/statement/files";
import { quarterOf } from "@/lib/members/quarter-dates";
import { today } from "@/lib/platform/clock";
import { calendarPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Báo cáo đoàn phí" };

/** The statement of a unit's quarter, by default of the one under way. */
export default async function FeeStatementPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await calendarPlace(actor, params));
  const day = await today();
  const of = {
    year: place.year,
    quarter: quarterNamed(params.quarter) ?? quarterOf(day).quarter,
  };
  const made = await orStop(await feeStatement(actor, place, of));
  const { org, unit } = place;
  const where = { org: org.code, unit: unit.code, year: `${of.year}`, quarter: `${of.quarter}` };
  const file = (format: string) => `/api/files/fee-statements?${new URLSearchParams({ ...where, format })}`;
  return (
    <PaperPage
      made={made}
      title={`Báo cáo đoàn phí ${periodWords(quarterPeriod(of.year, of.quarter))}`}
      note={unit.name}
      crumbs={[{ href: placeHref(place, "/members/fees"), label: "Đoàn phí" }, { label: "Báo cáo quý" }]}
      files={{ docx: file("docx"), pdf: file("pdf"), xlsx: file("xlsx") }}
    />
  );
}
