import type { Metadata } from "next";
import { BookHead } from "@/components/care/book-head";
import { HardshipStrip, HardshipTable, HardshipUnits } from "@/components/care/hardship-table";
import { RevealDialog } from "@/components/care/reveal-dialog";
import { SignNoHardship } from "@/components/care/sign-no-hardship";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { hardshipCounts, hardshipOfYear } from "@/lib/care/hardship/queries";
import type { HardshipCounts } from "@/lib/care/hardship/types";
import { type BookPage, bookPage } from "@/lib/care/view";
import { unitYears } from "@/lib/ratings/address";
import { placeHref, type SearchParams } from "@/lib/units/current";
import { unitYear } from "@/lib/units/periods";

export const metadata: Metadata = { title: "Đoàn viên có hoàn cảnh khó khăn" };

export default async function HardshipPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const page = await orStop(await bookPage(actor, await searchParams, unitYears));
  const { place, at, year } = page;
  const { unitId } = at;
  const seesNames = unitId !== null && can.seeSensitive(actor, { ...at, unitId }).allowed;
  const counts = await orStop(await hardshipCounts(actor, at));
  const cases = counts.reduce((sum, each) => sum + each.cases, 0);
  const [own] = unitId === null ? [] : counts;
  return (
    <>
      <BookHead
        page={page}
        book="hardship"
        title={`Đoàn viên có hoàn cảnh khó khăn ${unitYear(own?.calendar ?? "calendar_year", year).label}`}
        note={`${(place.branch ?? place.unit).name} · ${cases} trường hợp`}
        create={seesNames && "Ghi trường hợp"}
        showRemoved={seesNames}
      />
      {unitId === null ? (
        <Panel>
          <HardshipUnits
            counts={counts}
            hrefOf={(unit) => placeHref(place, "/members/care/hardship", { unit })}
          />
        </Panel>
      ) : (
        own && (
          <>
            <HardshipStrip counts={own} />
            {!at.branchId && (
              <SignNoHardship
                counts={own}
                year={year}
                maySign={can.signCare(actor, { ...at, unitId }).allowed}
              />
            )}
            {seesNames ? (
              <Names actor={actor} page={page} unitId={unitId} />
            ) : (
              <CountsOnly actor={actor} counts={own} orgId={at.orgId} />
            )}
          </>
        )
      )}
    </>
  );
}

async function Names({ actor, page, unitId }: { actor: Actor; page: BookPage; unitId: string }) {
  const { place, at, isRemoved } = page;
  const removed = isRemoved ? "1" : undefined;
  const { items, isCut } = await orStop(await hardshipOfYear(actor, { ...at, unitId }, { removed }));
  return (
    <Panel>
      {isCut && (
        <Notice kind="warning">{`Chỉ hiện ${items.length} trường hợp đầu. Chọn một chi đoàn để xem hết.`}</Notice>
      )}
      {items.length > 0 ? (
        <HardshipTable items={items} hrefOf={(id) => placeHref(place, `/members/care/hardship/${id}`)} />
      ) : (
        <EmptyState title={isRemoved ? "Không có trường hợp nào đã xóa" : "Chưa ghi trường hợp nào"}>
          {isRemoved ? null : "Tên và hoàn cảnh chỉ Bí thư đơn vị, bí thư chi đoàn liên quan xem."}
        </EmptyState>
      )}
    </Panel>
  );
}

function CountsOnly({ actor, counts, orgId }: { actor: Actor; counts: HardshipCounts; orgId: string }) {
  const mayReveal = can.revealRestricted(actor, { orgId, unitId: counts.unit.id }).allowed;
  return (
    <Notice
      title="Bạn xem số lượng"
      actions={mayReveal && counts.open > 0 && <RevealDialog unit={counts.unit.id} />}
    >
      Tên và hoàn cảnh chỉ Bí thư đơn vị, bí thư chi đoàn liên quan xem.
    </Notice>
  );
}
