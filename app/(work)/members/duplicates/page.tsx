import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { LetGoPairs, SharedCodes } from "@/components/members/duplicates/beside-other-units";
import { BetweenUnits } from "@/components/members/duplicates/between-units";
import { PairList } from "@/components/members/duplicates/pair-list";
import { PastMerges } from "@/components/members/duplicates/past-merges";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { duplicatesView } from "@/lib/members/duplicates/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Người trùng" };

export default async function DuplicatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const view = await orStop(await duplicatesView(actor, place, params.page));
  return (
    <>
      <PageHead
        title="Người trùng"
        note={place.unit.name}
        crumbs={[{ href: placeHref(place, "/members"), label: "Đoàn viên" }, { label: "Người trùng" }]}
      />
      {view.kind === "organisation" ? (
        <BetweenUnits org={place.org.id} counts={view.counts} />
      ) : (
        <div className="stack">
          <PairList place={place} view={view} />
          {view.letGo.length > 0 && <LetGoPairs place={place} pairs={view.letGo} />}
          {view.shared.length > 0 && <SharedCodes place={place} shared={view.shared} />}
          {view.past.length > 0 && <PastMerges place={place} past={view.past} mayMerge={view.mayMerge} />}
        </div>
      )}
    </>
  );
}
