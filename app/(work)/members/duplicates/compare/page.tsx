import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { MergeForm } from "@/components/members/duplicates/merge-form";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { comparison } from "@/lib/members/duplicates/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "So hai người" };

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

export default async function ComparePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const keep = typeof params.keep === "string" ? params.keep : undefined;
  const asked = { first: text(params.first), second: text(params.second), keep };
  const found = await orStop(await comparison(actor, asked));
  const back = placeHref(place, "/members/duplicates");
  return (
    <>
      <PageHead
        title="So hai người"
        note={found.kept.unit.name}
        crumbs={[
          { href: placeHref(place, "/members"), label: "Đoàn viên" },
          { href: back, label: "Người trùng" },
          { label: "So hai người" },
        ]}
      />
      <MergeForm place={place} found={found} />
    </>
  );
}
