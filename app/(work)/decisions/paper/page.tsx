import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { PaperPage } from "@/components/papers/paper-page";
import { yearPaperFiles } from "@/components/papers/year-paper-address";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { decisionOfYear } from "@/lib/decisions/papers/queries";
import { done } from "@/lib/platform/result";
import { decisionList } from "@/lib/reports/decided-by";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Quyết định và danh sách" };

type Props = { searchParams: Promise<SearchParams> };

export default async function DecisionPaperPage({ searchParams }: Props) {
  const actor = await pageActor();
  const { decision, ...params } = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { org, year } = place;
  await orStop(refusal(can.readAllUnits(actor, org.id)) ?? done(null));
  if (year === null)
    return (
      <NoYear title="Quyết định và danh sách" place={place} mayOpen={can.runCycle(actor, org.id).allowed} />
    );
  const id = typeof decision === "string" ? decision : undefined;
  const made = await orStop(await decisionOfYear(actor, org.id, year, id ?? null));
  const besides = made.besides.length > 0 ? ` Năm này còn có ${decisionList(made.besides)}.` : "";
  return (
    <PaperPage
      made={made}
      title="Quyết định và danh sách"
      note={`Năm ${year}. ${made.paper.draft ? "Dự thảo theo kết quả biểu quyết đến nay: số và ngày ký ghi sau khi ký." : "Theo số và ngày ký đã ghi."}${besides}`}
      crumbs={[
        { href: placeHref(place, "/decisions"), label: `Quyết định công nhận năm ${year}` },
        { label: "Quyết định" },
      ]}
      files={yearPaperFiles("paper", { org: org.code, year, ...(id ? { decision: id } : {}) })}
    />
  );
}
