import type { Metadata } from "next";
import { CorrectCollection } from "@/components/fees/correct-collection";
import { PageHead } from "@/components/frame/page-head";
import { RecordPapers } from "@/components/proofs/record-papers";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { collectionWords, moneyWords } from "@/lib/fees/messages";
import { monthSpanWords } from "@/lib/fees/months";
import { collectionPaper } from "@/lib/fees/papers";
import { formatDate } from "@/lib/platform/dates";
import { papersOf } from "@/lib/proofs/papers/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Chứng từ thu đoàn phí" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** Money that was taken at once, with the scan of its receipt or list for those who may see it. */
export default async function CollectionPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const found = await orStop(await collectionPaper(actor, id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { orgId, branchId } = found.place;
  const bearer = { kind: "fee_collection", id } as const;
  const months = monthSpanWords(found.months);
  const taken = `${moneyWords(found.amount)}${months && ` cho tháng ${months}`}`;
  return (
    <>
      <PageHead
        title={collectionWords(found)}
        note={`${[found.branchName, found.unit.name].filter(Boolean).join(" · ")} · ${taken}, thu ngày ${formatDate(found.collectedOn)} · ${found.recordedBy} ghi`}
        crumbs={[
          {
            href: placeHref(place, "/members/fees", place.branch ? {} : { branch: branchId }),
            label: "Đoàn phí",
          },
          { label: collectionWords(found) },
        ]}
        actions={found.mayCorrect && <CorrectCollection collection={found} />}
      />
      {found.seesPapers ? (
        <RecordPapers
          bearer={bearer}
          place={place}
          unit={found.unit}
          evidence={await papersOf(actor, { ...bearer, orgId })}
          day={found.collectedOn}
          mayKeep={found.mayKeep}
        />
      ) : (
        <Panel title="Giấy tờ">
          <EmptyState title="Bản chụp chứng từ ít người được xem">
            Danh sách thu nêu từng người đã đóng: Bí thư đơn vị, bí thư chi đoàn và ủy viên được xem thông tin
            nhạy cảm mở được.
          </EmptyState>
        </Panel>
      )}
    </>
  );
}
