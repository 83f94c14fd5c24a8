import type { Metadata } from "next";
import { NoYear } from "@/components/assessments/no-year";
import { PageHead } from "@/components/frame/page-head";
import { SaveComparison } from "@/components/reports/save-comparison";
import { SaveList } from "@/components/reports/save-list";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { done } from "@/lib/platform/result";
import { reportHistory } from "@/lib/reports/writing/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Các lần lưu báo cáo" };

export default async function ReportHistoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { org, year } = place;
  await orStop(refusal(can.readAllUnits(actor, org.id)) ?? done(null));
  if (year === null)
    return <NoYear title="Các lần lưu báo cáo" place={place} mayOpen={can.runCycle(actor, org.id).allowed} />;
  const number =
    typeof params.save === "string" && /^\d{1,6}$/.test(params.save) ? Number(params.save) : null;
  const { view, saves, chosen } = await orStop(await reportHistory(actor, org.id, year, number));
  const report = view.report;
  return (
    <>
      <PageHead
        title="Các lần lưu"
        note={`Báo cáo năm ${year}: mỗi lần lưu là một bản, xem lại, so và khôi phục được.`}
        crumbs={[
          { href: placeHref(place, "/reports"), label: `Báo cáo năm ${year}` },
          { label: "Các lần lưu" },
        ]}
      />
      <div className="stack">
        {chosen && (
          <SaveComparison
            place={{ orgId: org.id, year }}
            save={chosen}
            sections={view.sections}
            version={report?.version ?? 0}
            mayRestore={(report?.isOpen ?? false) && can.prepareReport(actor, org.id).allowed}
          />
        )}
        <SaveList
          saves={saves}
          chosen={number}
          hrefOf={(save) => placeHref(place, "/reports/history", { save: String(save) })}
        />
      </div>
    </>
  );
}
