import type { Metadata } from "next";
import { NewHardshipForm } from "@/components/care/hardship-form";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { hardshipCandidates } from "@/lib/care/hardship/queries";
import { bookPage } from "@/lib/care/view";
import { placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Ghi hoàn cảnh khó khăn" };

export default async function NewHardshipPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const { place, at, day } = await orStop(await bookPage(actor, await searchParams));
  const candidates = await orStop(await hardshipCandidates(actor, { ...at, unitId: place.unit.id }));
  return (
    <>
      <PageHead
        title="Ghi hoàn cảnh khó khăn"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/care/hardship"), label: "Hoàn cảnh khó khăn" },
          { label: "Ghi mới" },
        ]}
      />
      <Panel padded>
        <NewHardshipForm candidates={candidates} day={day} query={placeHref(place, "")} />
      </Panel>
    </>
  );
}
