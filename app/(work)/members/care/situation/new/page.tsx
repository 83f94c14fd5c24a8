import type { Metadata } from "next";
import { NoteForm } from "@/components/care/note-form";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { monthsToChoose } from "@/lib/care/situation/rules";
import { newRecordPage } from "@/lib/care/view";
import { placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Ghi tình hình thanh niên" };

export default async function NewNotePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const { place, day, branches } = await orStop(await newRecordPage(actor, await searchParams));
  return (
    <>
      <PageHead
        title="Ghi tình hình thanh niên"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/care/situation"), label: "Tình hình, dư luận" },
          { label: "Ghi mới" },
        ]}
      />
      <Panel padded>
        <NoteForm
          unit={place.unit}
          branches={branches}
          ownBranch={place.branch}
          months={monthsToChoose(place.period, day)}
          query={placeHref(place, "")}
        />
      </Panel>
    </>
  );
}
