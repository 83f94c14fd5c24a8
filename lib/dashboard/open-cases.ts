import type { Procedure } from "@/lib/cases/types";
import type { DisciplineParts } from "@/lib/discipline/measures/rules";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import type { PlainDate } from "@/lib/platform/dates";
import { STAYS_SINCE } from "@/lib/transfers/sent-back";
import type { Direction } from "@/lib/transfers/types";

/** Cases of a unit that stand alike: of one procedure, in one state, expected on by one day. */
export type OpenCases = {
  unitId: string;
  unitName: string;
  procedure: Procedure;
  state: string;
  /** Of a transfer. */
  direction: Direction | null;
  /** They lie at another unit, which introduces to this one. */
  comesHere: boolean;
  /** Closed since the unit to which this one had introduced did not take the person in, who stays in the list. */
  isSentBack: boolean;
  /** Of those who were sent back. */
  closedOn: PlainDate | null;
  hasBranch: boolean;
  /** Whether the level above the branch decides, as the case itself says; where it says nothing, the procedure does. */
  decidesAbove: boolean;
  /** Whose the verification and the answer to an appeal are, as the organisation set it. */
  parts: DisciplineParts;
  dueOn: PlainDate | null;
  count: number;
  /** One of them. */
  firstId: string;
  /** Some of them. */
  names: string[];
};

/** How long somebody whom nobody took in stands among the duties, where no other transfer was opened meanwhile. */
export const SENT_BACK_DAYS = 30;

const sentBack = (today: string) => `c.closed_on >= ${today} - ${SENT_BACK_DAYS} AND c.outcome = 'refused'
  AND t.direction = 'within' AND EXISTS (SELECT FROM member_case_steps s
    WHERE s.org_id = c.org_id AND s.case_id = c.id AND s.act = 'refuse')
  AND ${STAYS_SINCE}`;

const PARTS = `jsonb_build_object(
          'disciplineVerifier', COALESCE(s.discipline_verifier::text, '${DEFAULT_TERMS.disciplineVerifier}'),
          'appealAnswerer', COALESCE(s.appeal_answerer::text, '${DEFAULT_TERMS.appealAnswerer}'))`;

/** SQL: `OpenCases` of the case rows `which`, seen from the unit `here` (null: from above). */
const openCases = ({
  which,
  here,
  today,
}: {
  which: string;
  here: string | null;
  today: string;
}) => `COALESCE((
    SELECT jsonb_agg(to_jsonb(g) ORDER BY g."dueOn", g.procedure, g.state)
    FROM (SELECT k."unitId", w.name AS "unitName", k.procedure, k.state, k.direction, k."comesHere", k."isSentBack",
        k."closedOn", k."hasBranch", k."decidesAbove", k."dueOn", ${PARTS} AS parts, count(*) AS count,
        (array_agg(k.id ORDER BY k.name, k.id))[1] AS "firstId",
        (array_agg(k.name ORDER BY k.name, k.id))[1:4] AS names
      FROM (SELECT c.id, c.org_id, c.unit_id AS "unitId", c.person_name AS name, c.procedure, c.state, t.direction,
          ${here ? `c.unit_id <> ${here}` : "false"} AS "comesHere", c.closed_on IS NOT NULL AS "isSentBack",
          c.closed_on AS "closedOn",
          c.branch_id IS NOT NULL AS "hasBranch",
          COALESCE(r.decider::text <> 'branch', d.proposed_form::text <> 'reprimand', true) AS "decidesAbove",
          CASE WHEN c.closed_on IS NULL THEN c.due_on END AS "dueOn"
        FROM member_cases c
        LEFT JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
        LEFT JOIN removal_cases r ON r.org_id = c.org_id AND r.case_id = c.id
        LEFT JOIN discipline_cases d ON d.org_id = c.org_id AND d.case_id = c.id
        WHERE ${which} AND (c.closed_on IS NULL OR (${sentBack(today)}))) k
      JOIN units w ON w.org_id = k.org_id AND w.id = k."unitId"
      LEFT JOIN member_term_settings s ON s.org_id = k.org_id
      GROUP BY k."unitId", w.name, k.procedure, k.state, k.direction, k."comesHere", k."isSentBack", k."closedOn",
        k."hasBranch", k."decidesAbove", k."dueOn", s.discipline_verifier, s.appeal_answerer) g), '[]')`;

/** SQL: of the unit `u`, and what another one introduces to it. */
export const casesOfUnit = (today: string) =>
  openCases({
    which: `c.org_id = u.org_id AND (c.unit_id = u.id OR (c.other_unit_id = u.id AND c.state = 'introduced'
      AND t.direction = 'within'))`,
    here: "u.id",
    today,
  });

/** SQL: of the branch `u`; they are found by its unit too, for there is no index by branch. */
export const casesOfBranch = (today: string) =>
  openCases({
    which: "c.org_id = u.org_id AND c.unit_id = u.parent_id AND c.branch_id = u.id",
    here: "c.unit_id",
    today,
  });

/** SQL: of all units of the organisation `o` what its own office may have to decide, or its inspection committee to do. */
export const casesAbove = (today: string) =>
  openCases({
    which: `c.org_id = o.id AND c.closed_on IS NULL AND (c.procedure IN ('reward', 'discipline') OR c.branch_id IS NULL)`,
    here: null,
    today,
  });
