import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { AnsweredList } from "@/components/proposals/answered-list";
import { ProposalForm } from "@/components/proposals/proposal-form";
import { recordHref } from "@/components/proposals/record-href";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { proposalsAt } from "@/lib/proposals/queries";
import type { Proposal } from "@/lib/proposals/types";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Hồ sơ chờ ghi" };

/** What imported sheets said that only a procedure, or a reward, can write down. */
export default async function ProposalsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  const { open, answered, isCut } = await orStop(await proposalsAt(actor, { ...at, unitId: place.unit.id }));
  const hrefsOf = (proposal: Proposal) => ({
    member: placeHref(place, `/members/${proposal.member.id}`),
    record: recordHref(place, proposal),
  });
  return (
    <>
      <PageHead
        title="Hồ sơ chờ ghi từ tệp đã nhập"
        note={isCut ? "Còn nữa sau khi ghi bớt" : (place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/cases"), label: "Thủ tục đoàn viên" },
          { label: "Chờ ghi" },
        ]}
      />
      {open.length > 0 ? (
        <ProposalForm
          unitId={place.unit.id}
          proposals={open}
          hrefs={Object.fromEntries(open.map((proposal) => [proposal.id, hrefsOf(proposal)]))}
        />
      ) : (
        <Panel>
          <EmptyState title="Không có hồ sơ nào chờ ghi">
            Nhập danh sách mới của quý; người mới và người rời đi sẽ hiện ở đây.
          </EmptyState>
        </Panel>
      )}
      {answered.length > 0 && <AnsweredList unitId={place.unit.id} proposals={answered} />}
    </>
  );
}
