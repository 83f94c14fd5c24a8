import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { PastImports } from "@/components/members/import/past-imports";
import { UploadForm } from "@/components/members/import/upload-form";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { uploadPage } from "@/lib/imports/pages";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Nhập danh sách" };

export default async function ImportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { targets, past } = await orStop(await uploadPage(actor, place));
  return (
    <>
      <PageHead
        title="Nhập danh sách từ tệp"
        note={`${(place.branch ?? place.unit).name}. Tải lên chỉ để xem trước; chưa ghi gì cho đến khi bấm Xác nhận.`}
        crumbs={[{ href: placeHref(place, "/members"), label: "Đoàn viên" }, { label: "Nhập từ tệp" }]}
      />
      <Panel padded>
        <UploadForm org={place.org.code} targets={targets} query={placeHref(place, "")} />
      </Panel>
      <PastImports past={past} hrefOf={(id) => placeHref(place, `/members/import/${id}`)} />
    </>
  );
}
