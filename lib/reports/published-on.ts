import { dayOfSql } from "@/lib/platform/database/day-sql";

/** SQL: the publications of a year's result, each with what took it back where it was. */
const publications = (cycle: string) => `report_publications p
        JOIN report_editions e ON e.org_id = p.org_id AND e.id = p.edition_id
        JOIN reports r ON r.org_id = e.org_id AND r.id = e.report_id
        LEFT JOIN report_withdrawals w ON w.org_id = p.org_id AND w.publication_id = p.id
        WHERE r.org_id = ${cycle}.org_id AND r.cycle_id = ${cycle}.id`;

/** SQL: on which day the result of a year was published; null before, and once that was withdrawn. `cycle`: its alias. */
export const publishedOn = (
  cycle: string,
) => `(SELECT CASE WHEN w.publication_id IS NULL THEN ${dayOfSql("p.published_at")} END
        FROM ${publications(cycle)}
        ORDER BY e.sequence DESC LIMIT 1)`;

/** SQL: whether a result was ever published, also where that was withdrawn. `cycle`: its alias. */
export const everPublished = (cycle: string) => `EXISTS (SELECT FROM ${publications(cycle)})`;
