import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { RecordPapers } from "@/components/proofs/record-papers";
import { Notice } from "@/components/ui/notice";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { moneyWords, periodWords } from "@/lib/fees/messages";
import { remittancePaper } from "@/lib/fees/papers";
import { formatDate } from "@/lib/platform/dates";
import { papersOf } from "@/lib/proofs/papers/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Phiếu thu trích nộp đoàn phí" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** A share that was sent up, with its receipt. */
export default async function RemittancePage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const found = await orStop(await remittancePaper(actor, id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { orgId, branchId } = found.place;
  const bearer = { kind: "fee_remittance", id } as const;
  return (
    <>
      <PageHead
        title={`Phiếu thu số ${found.receiptNumber}`}
        note={`${[found.branchName, found.unit.name].filter(Boolean).join(" · ")} · ${moneyWords(found.amount)} cho ${periodWords(found.period)}, nộp ngày ${formatDate(found.paidOn)} · ${found.recordedBy} ghi`}
        crumbs={[
          {
            href: placeHref(place, "/members/fees", place.branch ? {} : { branch: branchId }),
            label: "Đoàn phí",
          },
          { label: found.receiptNumber },
        ]}
      />
      {found.withdrawnOn && (
        <Notice title="Đã rút">{`Rút ngày ${formatDate(found.withdrawnOn)}, không còn tính là đã nộp.`}</Notice>
      )}
      <RecordPapers
        bearer={bearer}
        place={place}
        unit={found.unit}
        evidence={await papersOf(actor, { ...bearer, orgId })}
        day={found.paidOn}
        mayKeep={found.mayKeep}
      />
    </>
  );
}
