import type { Metadata } from "next";
import { PaperPage } from "@/components/papers/paper-page";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { ratingDecision } from "@/lib/organisation-ratings/files";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Quyết định xếp loại" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function RatingDecisionPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const { board, ...made } = await orStop(await ratingDecision(actor, id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const file = `/api/files/organisation-ratings/${id}`;
  return (
    <PaperPage
      made={made}
      title={`Quyết định xếp loại ${board.periodLabel}`}
      note={board.unit.name}
      crumbs={[
        {
          href: placeHref(place, "/organisation/ratings", { level: board.level }),
          label: "Xếp loại tổ chức, cán bộ",
        },
        { label: "Quyết định" },
      ]}
      files={{ docx: `${file}?format=docx`, pdf: `${file}?format=pdf`, xlsx: `${file}?format=xlsx` }}
    />
  );
}
