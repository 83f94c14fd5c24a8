import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { RecordPapers } from "@/components/proofs/record-papers";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { monthWords } from "@/lib/fees/months";
import { exemptionPaper } from "@/lib/fees/papers";
import { lastExemptMonth } from "@/lib/fees/rules";
import { formatDate } from "@/lib/platform/dates";
import { papersOf } from "@/lib/proofs/papers/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Văn bản miễn đoàn phí" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** A decision that exempts a member from fees, with its scan for those who are told why. */
export default async function ExemptionPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const found = await orStop(await exemptionPaper(actor, id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { member, fromMonth } = found;
  const bearer = { kind: "fee_exemption", id } as const;
  return (
    <>
      <PageHead
        title={`Văn bản miễn đoàn phí số ${found.decisionNumber}`}
        note={`${[member.fullName, found.branchName, found.unit.name].filter(Boolean).join(" · ")} · miễn ${monthWords(fromMonth)} đến ${monthWords(lastExemptMonth(found))}, văn bản ngày ${formatDate(found.decidedOn)} · ${found.grantedBy} ghi`}
        crumbs={[
          { href: placeHref(place, `/members/fees/${member.id}`), label: `Đoàn phí: ${member.fullName}` },
          { label: found.decisionNumber },
        ]}
      />
      {found.withdrawnOn && (
        <Notice title="Đã rút">{`Rút ngày ${formatDate(found.withdrawnOn)}, các tháng này lại phải đóng.`}</Notice>
      )}
      {found.seesPapers ? (
        <RecordPapers
          bearer={bearer}
          place={place}
          unit={found.unit}
          evidence={await papersOf(actor, { ...bearer, orgId: found.place.orgId })}
          day={found.decidedOn}
          mayKeep={found.mayKeep}
        />
      ) : (
        <Panel title="Giấy tờ">
          <EmptyState title="Bản chụp văn bản ít người được xem">
            Văn bản nêu lý do miễn: Bí thư đơn vị, bí thư chi đoàn và ủy viên được xem thông tin nhạy cảm mở
            được.
          </EmptyState>
        </Panel>
      )}
    </>
  );
}
