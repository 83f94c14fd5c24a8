import { placesFrom } from "@/lib/members/placed";

/** The period's end, and the months by which the year's rule rates nobody (`ruleMonths`), both as SQL. */
type Rated = { end: string; months: string };

/** SQL: the last day from which somebody has been there for long enough at the period's end. */
const inTime = ({ end, months }: Rated) => `(${end} - make_interval(months => ${months}))::date`;

/**
 * SQL: whoever is there since a day (as text) is too new to be rated at the period's end. Only a whole day says how long
 * somebody is there.
 */
export const isTooNew = (since: string, rated: Rated) =>
  `COALESCE(length(${since}) = 10 AND ${since} > ${inTime(rated)}::text, false)`;

type Where = { unit: string; branch: string; until: string } & Rated;

/**
 * SQL: the last move, too late for the period's end, that had led the member `m` to a branch of a unit by a day, by a
 * transfer or as the form, a sheet or a change of many set it; only a transfer has the words of the place that was left.
 * Whoever was back by the end of the day came nowhere.
 */
export const lateArrival = ({
  unit,
  branch,
  until,
  ...rated
}: Where) => `SELECT w.day, COALESCE(f.comment, '') AS comment
      FROM (SELECT p.case_id, p.at, p.day, lead(p.day) OVER next AS next_day,
          lead(p.unit_id) OVER next AS to_unit, lead(p.branch_id) OVER next AS to_branch,
          first_value(p.unit_id) OVER that_day AS from_unit, first_value(p.branch_id) OVER that_day AS from_branch,
          first_value(p.arrives) OVER that_day AS arrives
        FROM ${placesFrom(`${inTime(rated)} + 1`)} p
        WINDOW next AS (ORDER BY p.day, p.at), that_day AS (PARTITION BY p.day ORDER BY p.at)) w
      LEFT JOIN transfers f ON f.org_id = m.org_id AND f.case_id = w.case_id
      WHERE w.day <= ${until} AND w.day < w.next_day AND w.to_unit = ${unit} AND w.to_branch IS NOT DISTINCT FROM ${branch}
        AND (w.arrives OR (w.from_unit, w.from_branch) IS DISTINCT FROM (w.to_unit, w.to_branch))
      ORDER BY w.day DESC, w.at DESC LIMIT 1`;
