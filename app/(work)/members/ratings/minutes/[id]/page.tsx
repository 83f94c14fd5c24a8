import type { Metadata } from "next";
import { PaperPage } from "@/components/papers/paper-page";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { ratingMinutes } from "@/lib/ratings/minutes";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Biên bản họp xếp loại" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function RatingMinutesPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const { board, ...made } = await orStop(await ratingMinutes(actor, id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { branch, unit, periodLabel } = board;
  const file = `/api/files/rating-minutes/${id}`;
  return (
    <PaperPage
      made={made}
      title={`Biên bản họp xếp loại ${periodLabel}`}
      note={[branch?.name, unit.name].filter(Boolean).join(" · ")}
      crumbs={[
        {
          href: placeHref(place, "/members/ratings", place.branch ? {} : { branch: branch?.id }),
          label: "Xếp loại",
        },
        { label: "Biên bản" },
      ]}
      files={{ docx: `${file}?format=docx`, pdf: `${file}?format=pdf` }}
    />
  );
}
