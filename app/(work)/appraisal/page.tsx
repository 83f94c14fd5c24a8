import type { Metadata } from "next";
import { WorkTable } from "@/components/appraisal/work-table";
import { WorkViews } from "@/components/appraisal/work-views";
import { NoYear } from "@/components/assessments/no-year";
import { PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { appraisalWork } from "@/lib/assessments/appraisal/queries";
import { matches, viewNamed } from "@/lib/assessments/appraisal/work";
import { countsOf } from "@/lib/figures/state-counts";
import { officersOfAll } from "@/lib/liaison/queries";
import { untilWords } from "@/lib/platform/due";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Thẩm định" };

type Props = { searchParams: Promise<SearchParams> };

export default async function AppraisalPage({ searchParams }: Props) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  await orStop(refusal(can.readAllUnits(actor, place.org.id)) ?? done(null));
  const mayRun = can.runCycle(actor, place.org.id).allowed;
  if (place.year === null) return <NoYear title="Thẩm định" place={place} mayOpen={mayRun} />;
  const openHref = mayRun ? placeHref(place, "/appraisal/years/new", { year: null }) : null;
  const { cycle, lines, today } = await orStop(await appraisalWork(actor, place.org.id, place.year));
  const officers = await orStop(await officersOfAll(actor, place.org.id));
  const view = viewNamed(params.view);
  const shown = lines.filter((line) => matches(line, view));
  const { registered, total } = countsOf(lines.map((line) => line.state));
  return (
    <>
      <PageHead
        title={`Thẩm định năm ${cycle.year}`}
        note={`${registered}/${total} đơn vị đăng ký. Thẩm định ${untilWords(cycle.appraisalDue)}.`}
        actions={
          <>
            <ButtonLink variant="quiet" icon="list-checks" href={placeHref(place, "/criteria")}>
              Bộ tiêu chí
            </ButtonLink>
            {openHref && (
              <>
                <ButtonLink href={placeHref(place, `/appraisal/years/${cycle.year}`, { year: null })}>
                  Sửa năm {cycle.year}
                </ButtonLink>
                <ButtonLink href={openHref}>Mở năm khác</ButtonLink>
              </>
            )}
          </>
        }
      />
      <WorkViews lines={lines} current={view} hrefOf={(to) => placeHref(place, "/appraisal", { view: to })} />
      <div className="panel">
        {shown.length > 0 ? (
          <WorkTable
            today={today}
            officers={officers}
            lines={shown}
            hrefOf={(id) => placeHref(place, `/appraisal/${id}`)}
            followHref={(id) => placeHref(place, `/appraisal/follow/${id}`)}
          />
        ) : (
          <EmptyState title="Không có đơn vị nào ở nhóm này" />
        )}
      </div>
    </>
  );
}
