import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { ConfirmQuarter } from "@/components/members/confirm-quarter";
import { CorrectQuarter } from "@/components/members/correct-quarter";
import { QuarterChanges } from "@/components/members/quarter-changes";
import { QuarterNotice } from "@/components/members/quarter-notice";
import { QuarterRevisions } from "@/components/members/quarter-revisions";
import { QuarterStrip } from "@/components/members/quarter-strip";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { YearLinks } from "@/components/units/year-links";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { revisionOf } from "@/lib/members/snapshots/states";
import { quartersView } from "@/lib/members/snapshots/view";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Danh sách quý" };

export default async function QuartersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const view = await orStop(await quartersView(actor, place, params));
  const { year, otherYears, states, chosen, list, which, mayConfirm, wait } = view;
  const { quarter, confirmed } = chosen;
  const hrefOf = (more: object) => placeHref(place, "/members/quarters", { of: year, quarter, ...more });
  const file = { query: { org: place.org.code, unit: place.unit.code } };
  const fileHref = placeHref(file, "/api/files/quarter-list", {
    of: year,
    quarter,
    revision: which.revision,
  });
  const at = { unitId: place.unit.id, place: new URLSearchParams(place.query).toString(), year, quarter };
  const shown = confirmed && !which.correcting && revisionOf(confirmed, which.revision ?? confirmed.revision);
  return (
    <>
      <PageHead
        title={`Danh sách quý năm ${year}`}
        note={
          <>
            {`${place.unit.name}. Danh sách đã chốt giữ nguyên như lúc chốt`}
            <YearLinks years={otherYears} hrefOf={(of) => placeHref(place, "/members/quarters", { of })} />
          </>
        }
        crumbs={[{ href: placeHref(place, "/members"), label: "Đoàn viên" }, { label: "Danh sách quý" }]}
        actions={
          <>
            {list && !which.correcting && (
              <ButtonLink href={fileHref} download>
                Tải danh sách
              </ButtonLink>
            )}
            {mayConfirm && confirmed && !which.correcting && (
              <ButtonLink href={hrefOf({ correct: 1 })}>Chốt lại vì có sai</ButtonLink>
            )}
          </>
        }
      />
      <QuarterStrip
        states={states}
        chosen={chosen.quarter}
        hrefOf={(quarter) => placeHref(place, "/members/quarters", { of: year, quarter })}
      />
      {wait && <Notice>{wait}</Notice>}
      {list && (
        <>
          {confirmed && shown && (
            <QuarterNotice quarter={quarter} confirmed={confirmed} shown={shown} changes={list.changes} />
          )}
          <QuarterChanges quarter={quarter} year={year} list={list} />
          {confirmed && confirmed.corrected.length > 0 && (
            <QuarterRevisions confirmed={confirmed} hrefOf={(revision) => hrefOf({ revision })} />
          )}
          {!confirmed && (
            <ConfirmQuarter {...at} list={list} mayConfirm={mayConfirm} isLate={chosen.state === "late"} />
          )}
          {which.correcting && mayConfirm && list.corrects && (
            <CorrectQuarter {...at} list={{ ...list, corrects: list.corrects }} backHref={hrefOf({})} />
          )}
        </>
      )}
    </>
  );
}
