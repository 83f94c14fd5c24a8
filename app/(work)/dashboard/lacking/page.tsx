import type { Metadata } from "next";
import { PaperPage } from "@/components/papers/paper-page";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { lackingOf } from "@/lib/dashboard/lacking-queries";
import { notFound } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Còn thiếu gì" };

/** What the unit's year still lacks on one page of A4, for its party committee. */
export default async function LackingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, unit, branch, year } = place;
  const isUnit = !branch && unit.kind !== "upper_org";
  const made = await orStop(isUnit ? await lackingOf(actor, { orgId: org.id, unit, year }) : notFound());
  const file = (format: string) => placeHref(place, "/api/files/lacking", { format });
  return (
    <PaperPage
      made={made}
      title="Còn thiếu gì"
      note={`${unit.name}. Một trang A4 gửi cấp ủy, theo số liệu của hôm nay.`}
      crumbs={[{ href: placeHref(place, "/dashboard"), label: "Việc cần làm" }, { label: "Còn thiếu gì" }]}
      files={{ docx: file("docx"), pdf: file("pdf") }}
    />
  );
}
