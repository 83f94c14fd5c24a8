import type { Published } from "@/lib/reports/published";
import type { PublishedResult } from "./published-results";
import type { ResultPageProps } from "./result-page";
import type { WithdrawnPageProps } from "./withdrawn-page";

type Unremarked<Props> = Omit<Props, "remarks">;

/** A published year as a line of a list. */
export function asLine({
  orgCode,
  content,
  publishedOn,
  recognisedNow,
  totalNow,
}: Published): PublishedResult {
  return {
    href: `/ket-qua/${orgCode}/${content.year}`,
    year: content.year,
    organisation: content.organisation.name,
    recognised: recognisedNow,
    total: totalNow,
    publishedOn,
  };
}

/** A published year as its page. */
export function asPage({ content, publishedOn, photos, ...now }: Published): Unremarked<ResultPageProps> {
  return {
    ...content,
    recognised: now.recognisedNow,
    total: now.totalNow,
    amendments: now.amendments,
    publishedOn,
    photos: photos.map(({ id, ...photo }) => ({ ...photo, src: `/anh/${id}` })),
  };
}

/** A withdrawn year as the page that says so. */
export function asWithdrawn({
  content,
  withdrawnOn,
  publishedOn,
}: Published): Unremarked<WithdrawnPageProps> {
  const { organisation, year } = content;
  return { organisation: organisation.name, year, withdrawnOn: withdrawnOn ?? publishedOn };
}
