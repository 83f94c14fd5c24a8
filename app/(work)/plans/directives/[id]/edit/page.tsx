import type { Metadata } from "next";
import { DirectiveForm } from "@/components/directives/directive-form";
import { PageHead } from "@/components/frame/page-head";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { findOwnDirective } from "@/lib/directives/attachment";
import { recipientChoices } from "@/lib/directives/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Sửa văn bản chỉ đạo" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function EditDirectivePage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const directive = await orStop(await findOwnDirective(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const units = await orStop(await recipientChoices(actor, directive.orgId));
  return (
    <>
      <PageHead
        title="Sửa văn bản chỉ đạo"
        note={`Số ${directive.docNumber}`}
        crumbs={[
          { href: placeHref(place, "/plans/directives"), label: "Văn bản" },
          { href: placeHref(place, `/plans/directives/${directive.id}`), label: directive.docNumber },
          { label: "Sửa" },
        ]}
      />
      <DirectiveForm
        orgId={directive.orgId}
        units={units}
        directive={directive}
        query={placeHref(place, "")}
      />
    </>
  );
}
