import type { Metadata } from "next";
import {
  MeasureDialog,
  ReopenDialog,
  ReviewDialog,
  WithdrawMeasureDialog,
} from "@/components/care/hardship-acts";
import { HardshipForm } from "@/components/care/hardship-form";
import { MeasureRows, ReviewRows } from "@/components/care/hardship-table";
import { PageHead } from "@/components/frame/page-head";
import { RemovedNotice, RemoveRecord } from "@/components/plans/record-removal";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { removeHardshipAction, restoreHardshipAction } from "@/lib/care/actions";
import { hardshipShown } from "@/lib/care/hardship/queries";
import { HARDSHIP_REASONS, type HardshipDetail } from "@/lib/care/hardship/types";
import { wordsOf } from "@/lib/care/own-words";
import { today } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/dates";
import { unitYears } from "@/lib/ratings/address";
import { calendarPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { unitYear } from "@/lib/units/periods";

export const metadata: Metadata = { title: "Hoàn cảnh khó khăn" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function HardshipDetailPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const record = await orStop(await hardshipShown(actor, (await params).id));
  const place = await orStop(await calendarPlace(actor, await searchParams, unitYears));
  const { id, version, fullName, unit, branch, measures, reviews, deletedAt, endedOn } = record;
  const day = await today();
  const { label } = unitYear(record.calendar, place.year);
  const mayChange = !deletedAt && !endedOn;
  return (
    <>
      <PageHead
        title={fullName}
        note={branch ? `${branch.name}, ${unit.name}` : unit.name}
        crumbs={[
          { href: placeHref(place, "/members/care/hardship"), label: "Hoàn cảnh khó khăn" },
          { label: fullName },
        ]}
        actions={
          <>
            <PrintButton />
            {!deletedAt && endedOn && <ReopenDialog id={id} version={version} />}
            {mayChange && (
              <>
                <RemoveRecord
                  action={removeHardshipAction}
                  id={id}
                  version={version}
                  noun="trường hợp"
                  photos={0}
                />
                <ReviewDialog id={id} version={version} year={place.year} label={label} />
                <MeasureDialog id={id} version={version} day={day} />
              </>
            )}
          </>
        }
      />
      {deletedAt && <RemovedNotice action={restoreHardshipAction} id={id} deletedAt={deletedAt} />}
      <div className="split">
        <Panel title="Hoàn cảnh, kế hoạch" padded>
          {mayChange ? <HardshipForm record={record} /> : <DefinitionList items={factsOf(record)} />}
        </Panel>
        <div className="stack">
          <Panel
            title="Việc đã giúp"
            aside={<span>{measures.filter(({ withdrawn }) => withdrawn === null).length} việc</span>}
          >
            {measures.length > 0 ? (
              <MeasureRows
                measures={measures}
                actionOf={(measure) =>
                  !deletedAt && <WithdrawMeasureDialog id={id} version={version} measure={measure} />
                }
              />
            ) : (
              <EmptyState title="Chưa ghi việc nào">Ghi ngày, việc, kinh phí và nguồn.</EmptyState>
            )}
          </Panel>
          <Panel title="Rà soát từng năm">
            {reviews.length > 0 ? (
              <ReviewRows calendar={record.calendar} reviews={reviews} />
            ) : (
              <EmptyState title="Chưa rà soát lần nào">
                Năm bắt đầu theo dõi tính là đã rà soát; từ năm sau mỗi năm một lần.
              </EmptyState>
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}

function factsOf({ reason, openedOn, endedOn, endReason, words, plan }: HardshipDetail) {
  return [
    { term: "Lý do", value: wordsOf(HARDSHIP_REASONS, reason) },
    { term: "Theo dõi từ", value: formatDate(openedOn) },
    { term: "Thôi theo dõi", value: endedOn && formatDate(endedOn) },
    { term: "Vì sao", value: endReason },
    { term: "Hoàn cảnh", value: words },
    { term: "Kế hoạch giúp đỡ", value: plan },
  ].filter(({ value }) => value);
}
