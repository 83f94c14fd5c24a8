import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { PaperPage } from "@/components/papers/paper-page";
import { PaperSigning } from "@/components/papers/paper-signing";
import { yearPaperFiles } from "@/components/papers/year-paper-address";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { proposalOfYear } from "@/lib/decisions/papers/queries";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Tờ trình Ban Thường vụ" };

type Props = { searchParams: Promise<SearchParams> };

export default async function ProposalPage({ searchParams }: Props) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, year } = place;
  await orStop(refusal(can.readAllUnits(actor, org.id)) ?? done(null));
  if (year === null)
    return (
      <NoYear title="Tờ trình Ban Thường vụ" place={place} mayOpen={can.runCycle(actor, org.id).allowed} />
    );
  const made = await orStop(await proposalOfYear(actor, org.id, year));
  return (
    <PaperPage
      made={made}
      title="Tờ trình Ban Thường vụ"
      note={`Năm ${year}. ${made.paper.draft ? "Còn là dự thảo đến khi ghi số, ngày ký." : "Đã ghi số, ngày ký."}`}
      crumbs={[
        { href: placeHref(place, "/decisions"), label: `Quyết định công nhận năm ${year}` },
        { label: "Tờ trình" },
      ]}
      signing={<PaperSigning view={made.signing} year={{ orgId: org.id, year }} />}
      files={yearPaperFiles("proposal", { org: org.code, year })}
    />
  );
}
