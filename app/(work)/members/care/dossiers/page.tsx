import type { Metadata } from "next";
import { BookHead } from "@/components/care/book-head";
import { DossierTable } from "@/components/care/dossier-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { dossierStores } from "@/lib/care/dossiers/queries";
import { bookPage } from "@/lib/care/view";
import { placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Nơi lưu hồ sơ đoàn viên" };

export default async function DossiersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const page = await orStop(await bookPage(actor, await searchParams));
  const { place, at, mayWrite, isRemoved } = page;
  const { items, isCut } = await orStop(
    await dossierStores(actor, at, { removed: isRemoved ? "1" : undefined }),
  );
  const dossiers = items.reduce((sum, { last }) => sum + (last?.dossiers ?? 0), 0);
  return (
    <>
      <BookHead
        page={page}
        book="dossiers"
        title="Nơi lưu hồ sơ đoàn viên"
        note={
          isCut
            ? `Hơn ${items.length} nơi, chọn một đơn vị để xem hết`
            : `${items.length} nơi · ${dossiers.toLocaleString("vi-VN")} hồ sơ theo lần kiểm kê gần nhất`
        }
        create={mayWrite && "Ghi nơi lưu hồ sơ"}
      />
      <Panel>
        {items.length > 0 ? (
          <DossierTable
            stores={items}
            showUnit={at.unitId === null}
            hrefOf={(id) => placeHref(place, `/members/care/dossiers/${id}`)}
          />
        ) : (
          <EmptyState title={isRemoved ? "Không có nơi nào đã xóa" : "Chưa ghi nơi lưu hồ sơ nào"}>
            {isRemoved ? null : "Ghi nơi để hồ sơ, người giữ, rồi ghi từng lần kiểm kê và chụp tủ hồ sơ."}
          </EmptyState>
        )}
      </Panel>
    </>
  );
}
