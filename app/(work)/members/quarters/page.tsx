import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { ConfirmQuarter } from "@/components/members/confirm-quarter";
import { QuarterChanges } from "@/components/members/quarter-changes";
import { QuarterStrip } from "@/components/members/quarter-strip";
import { Notice } from "@/components/ui/notice";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { quartersView } from "@/lib/members/snapshots/view";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Danh sách quý" };

export default async function QuartersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const view = await orStop(await quartersView(actor, place, params));
  const { year, states, chosen, list, mayConfirm, wait } = view;
  return (
    <>
      <PageHead
        title={`Danh sách quý năm ${year}`}
        note={`${place.unit.name}. Danh sách đã chốt giữ nguyên như lúc chốt.`}
        crumbs={[{ href: placeHref(place, "/members"), label: "Đoàn viên" }, { label: "Danh sách quý" }]}
      />
      <QuarterStrip
        states={states}
        chosen={chosen.quarter}
        hrefOf={(quarter) => placeHref(place, "/members/quarters", { quarter })}
      />
      {wait && <Notice>{wait}</Notice>}
      {list && (
        <>
          <QuarterChanges state={chosen} year={year} list={list} />
          {!chosen.confirmed && (
            <ConfirmQuarter
              unitId={place.unit.id}
              place={new URLSearchParams(place.query).toString()}
              year={year}
              quarter={chosen.quarter}
              list={list}
              mayConfirm={mayConfirm}
              isLate={chosen.state === "late"}
            />
          )}
        </>
      )}
    </>
  );
}
