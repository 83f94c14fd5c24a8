import type { Metadata } from "next";
import { CareTabs } from "@/components/care/care-tabs";
import { ConfirmHeadcount } from "@/components/care/confirm-headcount";
import { HeadcountForm } from "@/components/care/headcount-form";
import { HeadcountRows, HeadcountSums } from "@/components/care/headcount-table";
import { PageHead } from "@/components/frame/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { headcountSums, headcountTable } from "@/lib/care/headcount/queries";
import type { HeadcountTable } from "@/lib/care/headcount/types";
import type { BookAt } from "@/lib/care/types";
import { bookPage } from "@/lib/care/view";
import type { PlainDate } from "@/lib/platform/dates";
import { unitYears } from "@/lib/ratings/address";
import type { SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Thanh niên trong độ tuổi" };

export default async function HeadcountPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const { place, at, year, day, mayWrite } = await orStop(
    await bookPage(actor, await searchParams, unitYears),
  );
  const { unitId } = at;
  const table = unitId === null ? null : await orStop(await headcountTable(actor, { ...at, unitId }));
  return (
    <>
      <PageHead
        title={`Thanh niên trong độ tuổi ${table?.period.label ?? `năm ${year}`}`}
        note={
          <YearNote place={place} path="/members/care/headcount" kind={place.periodKind}>
            {`${(place.branch ?? place.unit).name} · từ 16 đến 30 tuổi, tính theo năm sinh`}
          </YearNote>
        }
        actions={<PrintButton />}
      />
      <CareTabs place={place} current="headcount" />
      {table ? (
        <UnitTable actor={actor} table={table} at={at} day={day} mayWrite={mayWrite} />
      ) : (
        <Panel>
          <HeadcountSums sums={await orStop(await headcountSums(actor, at.orgId, year))} />
        </Panel>
      )}
    </>
  );
}

type UnitTableProps = {
  actor: Actor;
  table: HeadcountTable;
  at: BookAt;
  day: PlainDate;
  mayWrite: boolean;
};

function UnitTable({ actor, table, at: { orgId, branchId }, day, mayWrite }: UnitTableProps) {
  const unitId = table.unit.id;
  const { to: last, label } = table.period;
  const isOffice = can.forwardNote(actor, { orgId, unitId }).allowed;
  const isOpen = isOffice || !table.confirmedOn;
  const lines = branchId ? table.lines.filter(({ placeId }) => placeId === branchId) : table.lines;
  return (
    <>
      {branchId && table.confirmedOn && (
        <Notice>Bí thư đơn vị đã xác nhận bảng. Cần sửa thì báo Bí thư đơn vị.</Notice>
      )}
      {!branchId && (
        <ConfirmHeadcount table={table} mayConfirm={can.signCare(actor, { orgId, unitId }).allowed} />
      )}
      <Panel>
        {mayWrite && isOpen ? (
          <HeadcountForm table={{ ...table, lines }} day={day < last ? day : last} maySayFrom={isOffice} />
        ) : table.version > 0 ? (
          <HeadcountRows lines={lines} />
        ) : (
          <EmptyState title={`Chưa có bảng số liệu ${label}`}>
            Đơn vị và chi đoàn ghi số, Bí thư đơn vị xác nhận.
          </EmptyState>
        )}
      </Panel>
    </>
  );
}
