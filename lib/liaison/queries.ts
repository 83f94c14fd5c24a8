import { can } from "@/lib/access/can";
import { FOLLOWERS } from "@/lib/access/can-year";
import { readScope } from "@/lib/access/scopes";
import { actorsWithRole } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { reader, rows } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { following, STILL_THERE } from "./following";
import type { Candidate, UnitLiaison } from "./types";

const MOST_NOTES = 100;

/** $1 organisation, $2 unit, $3 units within reach (null = all), $4 today, $5 the reader. */
const liaisonStatement = {
  name: "liaison_of_unit",
  text: `SELECT u.org_id AS "orgId", jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'userId', o.user_id, 'name', p.name,
          'fromDay', o.from_day, 'toDay', o.to_day, 'version', o.version,
          'current', ${following("$4::date")}, 'hasLeft', NOT ${STILL_THERE})
          ORDER BY o.to_day DESC NULLS FIRST, o.from_day DESC, p.name)
        FROM liaison_officers o JOIN users p ON p.id = o.user_id
        WHERE o.org_id = u.org_id AND o.unit_id = u.id), '[]') AS officers,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'day', n.day, 'text', n.text,
          'isShared', n.is_shared, 'by', n.by, 'isOwn', n.by_id = $5::uuid, 'version', n.version)
          ORDER BY n.day DESC, n.at DESC)
        FROM (SELECT * FROM liaison_notes n WHERE n.org_id = u.org_id AND n.unit_id = u.id
          ORDER BY n.day DESC, n.at DESC LIMIT ${MOST_NOTES}) n), '[]') AS notes
    FROM units u
    WHERE u.org_id = $1 AND u.id = $2 AND u.kind IN ('base_union', 'base_branch')
      AND ($3::uuid[] IS NULL OR u.id = ANY ($3))`,
};

type Found = Pick<UnitLiaison, "orgId" | "unit" | "officers" | "notes">;

/** Who follows the unit today among the rows that were read. */
const follows = (actor: Actor, { officers }: Pick<Found, "officers">) =>
  officers.some(({ userId, current }) => current && userId === actor.userId);

/** A unit's officers and the notes on it; the unit itself reads those that were shared with it. */
export async function liaisonOf(
  actor: Actor,
  at: { orgId: string; unitId: string },
): Promise<Result<{ scope: Scope; liaison: UnitLiaison }>> {
  if (!isId(at.orgId) || !isId(at.unitId)) return notFound();
  const scope = readScope(actor, at.orgId);
  if (!scope || !can.readAssessment(actor, at).allowed) return notFound();
  const day = await today();
  const [found] = await rows<Found>(scope, liaisonStatement, () => [
    at.orgId,
    at.unitId,
    unitIdsOf(scope),
    day,
    actor.userId,
  ]);
  if (!found) return notFound();
  const mayAssign = can.assignLiaison(actor, at.orgId).allowed;
  const mayWrite = can.writeLiaisonNote(actor, at, follows(actor, found)).allowed;
  const readsAll = mayWrite || can.followUnits(actor, at.orgId).allowed;
  const notes = found.notes.filter(({ isShared }) => isShared || readsAll);
  const candidates = mayAssign ? await candidatesOf(at.orgId) : [];
  return done({ scope, liaison: { ...found, notes, candidates, mayAssign, mayWrite } });
}

/** Whether the actor follows the unit today; who can't be named is not looked up. */
export async function followsUnit(actor: Actor, scope: Scope, unitId: string): Promise<boolean> {
  if (actor.userId === null || !can.followUnits(actor, scope.orgId).allowed) return false;
  const on = fromDay(await today());
  const officer = await reader(scope).liaisonOfficer.findFirst({
    where: {
      unitId,
      userId: actor.userId,
      fromDay: { lte: on },
      OR: [{ toDay: null }, { toDay: { gte: on } }],
    },
    select: { id: true },
  });
  return officer !== null;
}

/** Those of the upper level who may be named. */
export async function candidatesOf(orgId: string): Promise<Candidate[]> {
  const found = await actorsWithRole(orgId, ...FOLLOWERS);
  return found.map(({ userId, name }) => ({ userId, name }));
}

/** $1 organisation, $2 today. */
const ofAllStatement = {
  name: "liaison_of_all",
  text: `SELECT o.unit_id AS "unitId", string_agg(p.name, ', ' ORDER BY p.name) AS names
    FROM liaison_officers o JOIN users p ON p.id = o.user_id
    WHERE o.org_id = $1 AND ${following("$2::date")}
    GROUP BY o.unit_id`,
};

/** Who follows each unit today, by unit: one statement for any number of units. For those who read all units. */
export async function officersOfAll(actor: Actor, orgId: string): Promise<Result<Map<string, string>>> {
  const scope = readScope(actor, orgId);
  if (!scope || !can.readAllUnits(actor, orgId).allowed) return notFound();
  const day = await today();
  const found = await rows<{ unitId: string; names: string }>(scope, ofAllStatement, () => [orgId, day]);
  return done(new Map(found.map(({ unitId, names }) => [unitId, names])));
}
