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
import type { BookAt } from "@/lib/care/types";
import { bookPage } from "@/lib/care/view";
import { makeDate, type PlainDate } from "@/lib/platform/dates";
import type { SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Thanh niên trong độ tuổi" };

export default async function HeadcountPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const { place, at, year, day, mayWrite } = await orStop(await bookPage(actor, await searchParams));
  const { unitId } = at;
  return (
    <>
      <PageHead
        title={`Thanh niên trong độ tuổi năm ${year}`}
        note={
          <YearNote place={place} path="/members/care/headcount">
            {`${(place.branch ?? place.unit).name}. Từ 16 đến 30 tuổi, tính theo năm sinh.`}
          </YearNote>
        }
        actions={<PrintButton />}
      />
      <CareTabs place={place} current="headcount" />
      {unitId === null ? (
        <Panel>
          <HeadcountSums sums={await orStop(await headcountSums(actor, at.orgId, year))} />
        </Panel>
      ) : (
        <UnitTable actor={actor} at={{ ...at, unitId }} day={day} mayWrite={mayWrite} />
      )}
    </>
  );
}

type UnitTableProps = { actor: Actor; at: BookAt & { unitId: string }; day: PlainDate; mayWrite: boolean };

async function UnitTable({ actor, at, day, mayWrite }: UnitTableProps) {
  const table = await orStop(await headcountTable(actor, at));
  const { orgId, unitId, branchId, year } = at;
  const isOffice = can.forwardNote(actor, { orgId, unitId }).allowed;
  const isOpen = isOffice || !table.confirmedOn;
  const lines = branchId ? table.lines.filter(({ placeId }) => placeId === branchId) : table.lines;
  const last = makeDate(year, 12, 31);
  return (
    <>
      {branchId && table.confirmedOn && (
        <Notice>Bí thư đơn vị đã xác nhận bảng. Cần sửa thì báo Bí thư đơn vị.</Notice>
      )}
      {!branchId && <ConfirmHeadcount table={table} mayConfirm={can.signCare(actor, at).allowed} />}
      <Panel>
        {mayWrite && isOpen ? (
          <HeadcountForm table={{ ...table, lines }} day={day < last ? day : last} maySayFrom={isOffice} />
        ) : table.version > 0 ? (
          <HeadcountRows lines={lines} />
        ) : (
          <EmptyState title={`Chưa có bảng số liệu năm ${year}`}>
            Đơn vị và chi đoàn ghi số, Bí thư đơn vị xác nhận.
          </EmptyState>
        )}
      </Panel>
    </>
  );
}
