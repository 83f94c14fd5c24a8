import { expect } from "vitest";
import { type FreshDatabase, sql } from "../database";
import { CODES, type YearModel } from "./model";
import type { Real } from "./steps";

type Seen = { events: Record<string, number> };

/** What the model holds of a year, of the meetings on it and of its log, as it lies in the tables: asked in one statement. */
const LOOK = {
  name: "year_look",
  text: `select a.state, a.version, a.round, a.opened_at is not null as "isOpened", c.state = 'closed' as "isClosed",
    (select jsonb_agg(jsonb_build_object('code', ci.code, 'claim', i.claim, 'text', i.explanation,
        'version', i.version, 'isReturned', i.is_returned, 'verdict', (
          select jsonb_build_object('verdict', v.verdict, 'comment', v.comment, 'version', v.version)
          from appraisal_verdicts v join assessment_submissions s on s.id = v.submission_id
          where s.assessment_id = a.id and s.round = a.round and v.criteria_item_id = ci.id)
      ) order by ci.sort_order)
      from assessment_items i join criteria_items ci on ci.id = i.criteria_item_id
      where i.assessment_id = a.id) as items,
    (select coalesce(jsonb_agg(jsonb_build_object('round', u.round, 'outcome', u.outcome,
        'isClosed', m.state = 'closed', 'vote', (
          select v.choice from btv_votes v where v.meeting_id = u.meeting_id and v.assessment_id = u.assessment_id)
      ) order by m.number), '[]')
      from btv_meeting_units u join btv_meetings m on m.id = u.meeting_id where u.assessment_id = a.id) as sessions,
    (select coalesce(jsonb_object_agg(e.type, e.n), '{}') from (
      select type, count(*) as n from audit_events
      where subject_id = any ($2 || array(select d.decision_id::text from decision_units d where d.assessment_id = $1))
      and type not in ('assessment.created', 'cycle.opened', 'cycle.changed') group by type) e) as events
  from assessments a join cycles c on c.id = a.cycle_id where a.id = $1`,
};

/** The log is on the unit's year, and on the meetings, the decision and the cycle where they are its own. */
const lookAt = (database: FreshDatabase, { id, cycleId, meetings }: Omit<Real, "people">) =>
  sql<Seen>(database, LOOK, [id, [id, cycleId, ...meetings]]);

/** What stands in the database is what the model holds, with a line of the log for every change. */
export async function same(database: FreshDatabase, model: YearModel, real: Real): Promise<void> {
  const { state, version, round, isOpened, isClosed, events } = model;
  const items = CODES.map((code) => {
    const { handedIn: _, ...rest } = model.items[code];
    return { code, ...rest };
  });
  const sessions = model.sessions.map(({ closedAfter: _, ...session }) => session);
  const seen = await lookAt(database, real);
  expect(seen).toEqual([{ state, version, round, isOpened, isClosed, items, sessions, events }]);
}

/** The lines of its log, by type. */
export async function eventsOf(database: FreshDatabase, real: Real): Promise<Record<string, number>> {
  const [seen] = await lookAt(database, real);
  return seen?.events ?? {};
}
