import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { PastBulkChanges } from "@/components/members/bulk/past-bulk-changes";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { readAddress } from "@/lib/members/roster/address";
import { pastBulkChanges } from "@/lib/pasted-tables/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { BulkChoices } from "./bulk-choices";
import { BulkPreview } from "./bulk-preview";

export const metadata: Metadata = { title: "Việc với nhiều đoàn viên" };

/** Nobody chosen: what was changed before. Chosen: what to do. Asked for a change: what it would do. */
export default async function BulkPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const past = await orStop(await pastBulkChanges(actor, place));
  const address = readAddress(params, false);
  const isChosen = address.filters.ids !== undefined || params.all === "1";
  return (
    <>
      <PageHead
        title="Việc với nhiều đoàn viên"
        note={(place.branch ?? place.unit).name}
        crumbs={[{ href: placeHref(place, "/members"), label: "Đoàn viên" }, { label: "Nhiều người" }]}
      />
      <div className="stack">
        {isChosen && typeof params.kind === "string" && (
          <BulkPreview actor={actor} place={place} address={address} params={params} />
        )}
        {isChosen && params.kind === undefined && (
          <BulkChoices actor={actor} place={place} address={address} />
        )}
        {!isChosen && <NobodyChosen href={placeHref(place, "/members")} />}
        {!isChosen && past.length > 0 && <PastBulkChanges past={past} />}
      </div>
    </>
  );
}

function NobodyChosen({ href }: { href: string }) {
  return (
    <Panel>
      <EmptyState title="Chưa chọn ai" action={<ButtonLink href={href}>Mở danh sách</ButtonLink>}>
        Đánh dấu người trong danh sách, hoặc lọc rồi chọn cả danh sách đã lọc.
      </EmptyState>
    </Panel>
  );
}
