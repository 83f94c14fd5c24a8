import Link from "next/link";
import type { RatedRow } from "@/lib/organisation-ratings/types";

type RatedThingProps = {
  row: RatedRow;
  /** The unit's year, of which the recognition tells. */
  yearHref: string;
};

/** Who or what a line rates, and what the records say beside it. */
export function RatedThing({ row: { name, detail, recognition, inputs }, yearHref }: RatedThingProps) {
  return (
    <th scope="row">
      {name}
      <small>{detail}</small>
      {recognition && (
        <small>
          <Link href={yearHref} prefetch={false}>
            {recognition}
          </Link>
        </small>
      )}
      {inputs.map((words) => (
        <small key={words}>{words}</small>
      ))}
    </th>
  );
}
