import type { RatedRow } from "@/lib/organisation-ratings/types";

/** Who or what a line rates, and what the records say beside it. */
export function RatedThing({ row: { name, detail, inputs } }: { row: RatedRow }) {
  return (
    <th scope="row">
      {name}
      <small>{detail}</small>
      {inputs.map((words) => (
        <small key={words}>{words}</small>
      ))}
    </th>
  );
}
