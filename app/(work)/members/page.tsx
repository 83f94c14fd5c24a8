import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { WaitingLine } from "@/components/member-links/waiting-line";
import { RosterTicks } from "@/components/members/bulk/roster-ticks";
import { ExportButtons } from "@/components/members/export-buttons";
import { GuestsFound } from "@/components/members/guests-found";
import { MemberTabs } from "@/components/members/member-tabs";
import { RosterActions, RosterEmpty } from "@/components/members/roster-actions";
import { RosterFilters } from "@/components/members/roster-filters";
import { RosterTable } from "@/components/members/roster-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { countWaiting } from "@/lib/member-links/queries";
import { rosterHref } from "@/lib/members/roster/address";
import { MOST_AT_ONCE } from "@/lib/members/roster/exports/messages";
import { rosterView } from "@/lib/members/roster/view";
import { guestsAside } from "@/lib/transfers/guests";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Đoàn viên" };

export default async function MembersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = { orgId: place.org.id, unitId: place.unit.id, branchId: place.branch?.id ?? null };
  const view = await orStop(
    await rosterView(actor, place, params, {
      count: countWaiting(actor, at),
      guests: guestsAside(at.orgId, at.unitId, at.branchId),
    }),
  );
  const {
    address,
    members,
    total,
    totalIsExact,
    next,
    previous,
    units,
    branches,
    posts,
    counted,
    guests,
    may,
  } = view;
  const count = `${totalIsExact ? "" : "hơn "}${total.toLocaleString("vi-VN")} đoàn viên`;
  return (
    <>
      <PageHead
        title="Đoàn viên"
        note={`${(place.branch ?? place.unit).name} · ${count}`}
        actions={<RosterActions place={place} may={may} />}
      />
      <MemberTabs place={place} current="/members" />
      <WaitingLine count={counted} href={placeHref(place, "/members/links/answers")} />
      <Panel>
        <RosterFilters
          place={place}
          address={address}
          units={units}
          branches={branches}
          posts={posts}
          seesSensitive={may.sensitive}
        />
        {members.length === 0 && guests.length > 0 ? (
          <EmptyState title="Không có đoàn viên nào của danh sách khớp với nội dung tìm">
            Có khách sinh hoạt tạm thời khớp, ghi ở dưới.
          </EmptyState>
        ) : members.length === 0 ? (
          <RosterEmpty place={place} isFiltered={Object.keys(address.filters).length > 0} may={may} />
        ) : (
          <RosterTicks place={place} address={address} count={count} may={may}>
            <RosterTable
              members={members}
              columns={address.columns}
              query={placeHref(place, "")}
              ticks={may.edit}
            />
          </RosterTicks>
        )}
        {members.length > 0 && (
          <Pagination
            previous={previous ? rosterHref(place, address, "/members", { cursor: previous }) : undefined}
            next={next ? rosterHref(place, address, "/members", { cursor: next }) : undefined}
          >
            {`${members.length} trong ${count}`}
            {!totalIsExact &&
              address.filters.q &&
              ". Gõ thêm chữ để thu hẹp: tìm rộng chỉ hiện những người được ghi trước"}
          </Pagination>
        )}
      </Panel>
      <GuestsFound guests={guests} hrefOf={(id) => placeHref(place, `/members/transfers/${id}`)} />
      {members.length > 0 && (
        <div className="button-row">
          <ExportButtons place={place} address={address} isShort={totalIsExact && total <= MOST_AT_ONCE} />
          <ButtonLink href={rosterHref(place, address, "/members/print")} small icon="printer">
            Bản in
          </ButtonLink>
        </div>
      )}
    </>
  );
}
