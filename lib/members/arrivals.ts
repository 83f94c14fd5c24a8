import type { Statement } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";

/** SQL: of the permanent transfers `c` that are done those of one direction, that led to the unit $2 on its side `unit`. */
const came = (direction: "in" | "within", unit: "unit_id" | "other_unit_id") =>
  `SELECT c.member_id, c.closed_on FROM member_cases c
      JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.kind = 'permanent' AND t.direction = '${direction}'
      WHERE c.org_id = $1::uuid AND c.${unit} = $2::uuid AND c.procedure = 'transfer' AND c.outcome = 'done'
        AND c.closed_on > $3::date AND c.member_id IS NOT NULL`;

const arrivalsStatement = {
  name: "member_arrivals_after",
  text: `SELECT a.member_id AS id, max(a.closed_on) AS day
    FROM (${came("in", "unit_id")} UNION ALL ${came("within", "other_unit_id")}) a GROUP BY a.member_id`,
};

/** By the member's id. */
export type Arrivals = Readonly<Record<string, PlainDate>>;
type Run = <Row>(statement: Statement, values: unknown[]) => Promise<Row[]>;

/** Who came to a unit for good after a day, and when last: nobody leaves it before. */
export async function arrivalsAfter(
  run: Run,
  { orgId, unitId }: { orgId: string; unitId: string },
  day: PlainDate,
): Promise<Arrivals> {
  const found = await run<{ id: string; day: PlainDate }>(arrivalsStatement, [orgId, unitId, day]);
  return Object.fromEntries(found.map((one) => [one.id, one.day]));
}
