import type { Metadata } from "next";
import { DirectiveForm } from "@/components/directives/directive-form";
import { PageHead } from "@/components/frame/page-head";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { recipientChoices } from "@/lib/directives/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Gửi văn bản chỉ đạo" };

export default async function NewDirectivePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const units = await orStop(await recipientChoices(actor, place.org.id));
  return (
    <>
      <PageHead
        title="Gửi văn bản chỉ đạo"
        note={place.org.name}
        crumbs={[{ href: placeHref(place, "/plans/directives"), label: "Văn bản" }, { label: "Gửi mới" }]}
      />
      <DirectiveForm orgId={place.org.id} units={units} query={placeHref(place, "")} />
    </>
  );
}
