import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { RosterTable } from "@/components/members/roster-table";
import { RegisterDownload } from "@/components/papers/register-download";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { rosterHref } from "@/lib/members/roster/address";
import { printView } from "@/lib/members/roster/view";
import { today } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/dates";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { periodKindOf } from "@/lib/units/period-kind";
import { unitYear, unitYearOf } from "@/lib/units/periods";

export const metadata: Metadata = { title: "Bản in danh sách đoàn viên" };

export default async function PrintMembersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { address, placeName, members, isCut } = await orStop(await printView(actor, place, params));
  const day = await today();
  const kind = await periodKindOf(actor, { orgId: place.org.id, unitId: place.unit.id });
  return (
    <>
      <PageHead
        title="Danh sách đoàn viên"
        note={`${placeName} · ${members.length.toLocaleString("vi-VN")} người · ngày ${formatDate(day)}`}
        crumbs={[{ href: rosterHref(place, address), label: "Đoàn viên" }, { label: "Bản in" }]}
        actions={<PrintButton primary>In danh sách</PrintButton>}
      />
      {isCut && (
        <Notice kind="warning" title={`Bản in dừng ở ${members.length.toLocaleString("vi-VN")} người đầu`}>
          Lọc theo đơn vị, chi đoàn để in từng phần, hoặc xuất .xlsx để có đủ.
        </Notice>
      )}
      {place.unit.kind !== "upper_org" && (
        <Panel title="In sổ danh sách đoàn viên" padded className="register-print">
          <p className="hint">
            Ai có trong danh sách đến hết ngày cuối kỳ; trong kỳ ai đến, ai rời và vì sao. In của một ngày thì
            ghi hai ngày như nhau.
          </p>
          <RegisterDownload
            action="/api/files/member-register"
            query={{ org: place.org.code, unit: place.branch?.code ?? place.unit.code }}
            from={unitYear(kind, unitYearOf(kind, day)).from}
            to={day}
          />
        </Panel>
      )}
      <Panel>
        <RosterTable members={members} columns={address.columns} />
      </Panel>
    </>
  );
}
