import type { Metadata } from "next";
import { NilPanel } from "@/components/cases/nil-panel";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { ProposedPanel } from "@/components/proposals/proposed-panel";
import { RewardFilters } from "@/components/rewards/reward-filters";
import { RewardTable } from "@/components/rewards/reward-table";
import { RewardTabs } from "@/components/rewards/reward-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { nilYear } from "@/lib/cases/nil/queries";
import { casesOfYear } from "@/lib/cases/queries";
import { upperFirst } from "@/lib/platform/first-letter";
import { openProposalsOn } from "@/lib/proposals/queries";
import { type RewardList, rewardsOfYear } from "@/lib/rewards/queries";
import { rewardFilterSchema } from "@/lib/rewards/schema";
import { type CurrentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { ownYearPlace } from "@/lib/units/own-year-place";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Khen thưởng" };

export default async function RewardsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const { year, periodKind: kind, period } = place;
  const filter = rewardFilterSchema.parse(params);
  const [list, proposals, proposed, nil] = await Promise.all([
    rewardsOfYear(actor, { ...at, year, kind }, filter).then(orStop),
    casesOfYear(actor, { ...at, year, kind }, { procedure: "reward" }).then(orStop),
    openProposalsOn(actor, "reward", at),
    at.unitId ? nilYear(actor, { orgId: at.orgId, unitId: at.unitId, year }, ["reward"]) : null,
  ]);
  const mayWrite = at.unitId !== null && can.editRecords(actor, { ...at, unitId: at.unitId }).allowed;
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHead
        title={filter.removed ? "Khen thưởng đã xóa" : `Khen thưởng ${period.label}`}
        note={
          <YearNote place={place} path="/members/rewards" more={{ removed: filter.removed }} kind={kind}>
            {noteOf(list)}
          </YearNote>
        }
        actions={
          <>
            <PrintButton />
            {mayWrite && <NewRewardLinks place={place} />}
          </>
        }
      />
      <MemberTabs place={place} current="/members/rewards" />
      <RewardTabs
        place={place}
        current="given"
        open={proposals.items.filter(({ closedOn }) => closedOn === null).length}
      />
      <ProposedPanel place={place} proposals={proposed} />
      <RewardFilters place={place} filter={filter} isFiltered={isFiltered} mayWrite={mayWrite} />
      <Panel>
        {list.items.length > 0 ? (
          <RewardTable
            rewards={list.items}
            showUnit={at.unitId === null}
            hrefOf={(id) => placeHref(place, `/members/rewards/${id}`)}
          />
        ) : (
          <NoRewards isFiltered={isFiltered} period={period.label} />
        )}
      </Panel>
      {at.unitId && !at.branchId && !filter.removed && nil && (
        <NilPanel
          unitId={at.unitId}
          nil={nil}
          maySign={can.signNil(actor, { ...at, unitId: at.unitId }).allowed}
        />
      )}
    </>
  );
}

function noteOf({ items, isCut }: RewardList): string {
  return isCut ? `Hơn ${items.length} lần khen, lọc bớt để xem hết` : `${items.length} lần khen`;
}

/** The ways in which a reward begins here: a table, a proposal, one decision. */
function NewRewardLinks({ place }: { place: CurrentPlace }) {
  return (
    <>
      <ButtonLink href={placeHref(place, "/members/rewards/record")}>Dán từ bảng</ButtonLink>
      <ButtonLink href={placeHref(place, "/members/rewards/proposals/new")}>Đề nghị khen thưởng</ButtonLink>
      <ButtonLink variant="primary" icon="plus" href={placeHref(place, "/members/rewards/new")}>
        Ghi khen thưởng
      </ButtonLink>
    </>
  );
}

function NoRewards({ isFiltered, period }: { isFiltered: boolean; period: string }) {
  return (
    <EmptyState
      title={isFiltered ? "Không có lần khen nào khớp" : `${upperFirst(period)} chưa ghi khen thưởng`}
    >
      {isFiltered
        ? "Bỏ bớt điều kiện lọc để xem thêm."
        : "Ghi từng quyết định, dán danh sách từ bảng, hoặc lập đề nghị để làm từng bước."}
    </EmptyState>
  );
}
