import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { PastExports } from "@/components/members/past-exports";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { exportsPage } from "@/lib/members/roster/exports/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Tệp đã xuất" };

export default async function ExportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const past = await orStop(await exportsPage(actor, place));
  return (
    <>
      <PageHead
        title="Tệp danh sách đã xuất"
        note="Chỉ bạn tải được các tệp này. Mỗi tệp giữ 3 ngày."
        crumbs={[{ href: placeHref(place, "/members"), label: "Đoàn viên" }, { label: "Tệp đã xuất" }]}
      />
      <PastExports past={past} />
    </>
  );
}
