import type { Metadata } from "next";
import { PaperPage } from "@/components/papers/paper-page";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { bodyName } from "@/lib/committees/bodies";
import { handoverPaper } from "@/lib/handovers/files";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Biên bản bàn giao công việc" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function HandoverMinutesPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const { body, made } = await orStop(await handoverPaper(actor, id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const file = `/api/files/handovers/${id}`;
  return (
    <PaperPage
      made={made}
      title="Biên bản bàn giao công việc"
      note={bodyName(body)}
      crumbs={[
        { href: placeHref(place, `/organisation/handovers/${id}`), label: "Bàn giao công việc" },
        { label: "Biên bản" },
      ]}
      files={{ docx: `${file}?format=docx`, pdf: `${file}?format=pdf` }}
    />
  );
}
