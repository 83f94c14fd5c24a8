import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { UnplacedMembers } from "@/components/members/unplaced-members";
import { CapWarning } from "@/components/ratings/cap-warning";
import { StandingTable } from "@/components/ratings/standing-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { addCounts } from "@/lib/ratings/rules";
import { ratingsOfUnits, type UnitRatings, unitRatings } from "@/lib/ratings/standings/queries";
import type { RatingRule } from "@/lib/ratings/types";
import { type CalendarPlace, placeHref } from "@/lib/units/current";
import { periodKindOf } from "@/lib/units/period-kind";
import { unitYear } from "@/lib/units/periods";

type Standings = Omit<UnitRatings, "rule"> & { rule: RatingRule | null };

type RatingStandingsProps = { actor: Actor; place: CalendarPlace };

/** Where the branches of a unit stand, or all units of the organisation, with counts by level. */
export async function RatingStandings({ actor, place }: RatingStandingsProps) {
  const { year } = place;
  const isUpper = place.unit.kind === "upper_org";
  const at = { orgId: place.org.id, unitId: place.unit.id };
  const { branches, unplaced, rule } = await orStop<Standings>(
    isUpper ? ofUnits(await ratingsOfUnits(actor, at.orgId, year)) : await unitRatings(actor, at, year),
  );
  const kind = await periodKindOf(actor, at);
  const mayPlace = branches.length > 0 && can.editRoster(actor, at).allowed;
  const approved = branches.filter(({ state, approved, of }) =>
    state ? state === "approved" : approved >= of,
  );
  return (
    <>
      <PageHead
        title={`Nhận xét, xếp loại ${unitYear(kind, year).label}`}
        note={
          <YearNote place={place} path="/members/ratings" kind={kind}>
            {`${place.unit.name} · ${approved.length}/${branches.length} ${isUpper ? "đơn vị" : "chi đoàn"} đã duyệt`}
          </YearNote>
        }
        actions={<PrintButton />}
      />
      <MemberTabs place={place} current="/members/ratings" />
      {rule && <CapWarning counts={addCounts(branches.map(({ counts }) => counts))} rule={rule} />}
      {unplaced > 0 && <UnplacedMembers count={unplaced} place={place} mayPlace={mayPlace} />}
      <Panel>
        {branches.length > 0 ? (
          <StandingTable
            label={isUpper ? "Xếp loại theo đơn vị" : "Xếp loại theo chi đoàn"}
            what={isUpper ? "Đơn vị" : "Chi đoàn"}
            standings={branches}
            today={await today()}
            hrefOf={({ id, code }) =>
              placeHref(place, "/members/ratings", isUpper ? { unit: code, of: year } : { branch: id })
            }
          />
        ) : (
          <EmptyState title={isUpper ? "Chưa có đơn vị nào" : "Đơn vị chưa có chi đoàn nào"}>
            {isUpper
              ? "Thêm đơn vị ở trang Đơn vị."
              : "Thêm chi đoàn ở trang Đơn vị, rồi xếp loại từng chi đoàn."}
          </EmptyState>
        )}
      </Panel>
    </>
  );
}

/** The cap warns within a unit, where somebody can still follow it. */
function ofUnits(found: Awaited<ReturnType<typeof ratingsOfUnits>>) {
  return found.ok ? done({ branches: found.value, unplaced: 0, rule: null }) : found;
}
