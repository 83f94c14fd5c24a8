import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { type Quarter, sameQuarter, type YearQuarter } from "@/lib/members/quarter-dates";
import { confirmationSource, type SnapshotSource, snapshotSource } from "@/lib/members/quarters";
import { compareRosters } from "@/lib/members/roster-changes";
import { termsIn } from "@/lib/members/terms/queries";
import { today } from "@/lib/platform/clock";
import { reader, rows } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Result } from "@/lib/platform/result";
import { listedDay, listedMembers } from "./listed";
import { confirmedBefore, latestOf, type QuarterClock, revisionOf, statesOfYear } from "./states";
import type { ConfirmedQuarter, ListedMember, QuarterList, QuarterState, Revision } from "./types";

type SnapshotRow = ConfirmedQuarter & { unitId: string };

async function snapshotsOf(scope: Scope, unitIds: readonly string[], year?: number): Promise<SnapshotRow[]> {
  const found = await reader(scope).rosterSnapshot.findMany({
    where: { unitId: { in: [...unitIds] }, year },
    orderBy: [{ year: "asc" }, { quarter: "asc" }],
    select: {
      id: true,
      unitId: true,
      year: true,
      quarter: true,
      revision: true,
      reason: true,
      memberCount: true,
      confirmedOn: true,
      confirmedBy: true,
    },
  });
  return latestOf(
    found.map(({ memberCount, confirmedOn, quarter, ...rest }) => ({
      ...rest,
      quarter: quarter as Quarter,
      members: memberCount,
      confirmedOn: toDay(confirmedOn),
    })),
  );
}

/** The quarters of a year for many units, by unit id; one statement however many. */
export async function quarterStates(
  scope: Scope,
  unitIds: readonly string[],
  year: number,
): Promise<Map<string, QuarterState[]>> {
  const [found, at] = await Promise.all([snapshotsOf(scope, unitIds, year), quarterClock(scope)]);
  return new Map(
    unitIds.map((id) => [
      id,
      statesOfYear(
        year,
        found.filter(({ unitId }) => unitId === id),
        at,
      ),
    ]),
  );
}

export async function quarterClock(scope: Scope): Promise<QuarterClock> {
  const [day, rule] = await Promise.all([today(), termsIn(reader(scope))]);
  return { today: day, rule };
}

export type QuarterBoard = {
  scope: Scope;
  confirmed: ConfirmedQuarter[];
  states: QuarterState[];
  mayConfirm: boolean;
  at: QuarterClock;
};

/** A unit's quarters of a year, and all that it ever confirmed. */
export async function quarterBoard(
  actor: Actor,
  place: { orgId: string; unitId: string },
  year: number,
): Promise<Result<QuarterBoard>> {
  const no = refusal(can.readRoster(actor, place));
  if (no) return no;
  const scope = readScope(actor, place.orgId);
  if (!scope) return notFound();
  const [confirmed, at] = await Promise.all([snapshotsOf(scope, [place.unitId]), quarterClock(scope)]);
  const mayConfirm = can.confirmQuarter(actor, place).allowed;
  return done({ scope, confirmed, states: statesOfYear(year, confirmed, at), mayConfirm, at });
}

const candidates = {
  name: "quarter_candidates",
  text: `WITH given AS (SELECT $1::uuid AS org_id, $2::uuid AS unit_id, $3::date AS day)
    SELECT l.id AS "memberId", l.full_name AS "fullName", l.position, l.gender, l.birth_date AS "birthDate", l.code,
      CASE WHEN l.branch_id IS NULL THEN NULL ELSE json_build_object('id', l.branch_id, 'name', l.branch_name) END AS branch
    FROM (${listedMembers}) AS l ORDER BY l.given_name, l.full_name, l.id`,
};

/** Every row as it was frozen, under the person for whom it stands today; the person's own row before one folded since. */
const frozen = {
  name: "quarter_frozen",
  text: `SELECT COALESCE(m.merged_into_id, m.id) AS "memberId", s.full_name AS "fullName", s.position, s.gender,
      s.birth_date AS "birthDate", s.code, CASE WHEN s.branch_id IS NULL THEN NULL ELSE json_build_object('id', s.branch_id, 'name', s.branch_name) END AS branch
    FROM roster_snapshot_members s JOIN roster_snapshots r ON r.org_id = s.org_id AND r.id = s.snapshot_id
    JOIN members m ON m.org_id = s.org_id AND m.id = s.member_id
    WHERE s.org_id = $1 AND s.snapshot_id = $2 AND r.unit_id = $3
    ORDER BY m.merged_into_id IS NOT NULL, s.full_name, s.member_id`,
};

/** Which of a quarter's lists is looked at: the one that counts, one that was corrected, or the one to come. */
export type WhichList = { revision?: number; correcting?: boolean };

/**
 * What a quarter's list holds and what changed since the one before: of a confirmed quarter the frozen list, else what
 * would be frozen today; null while that is too early.
 */
export async function quarterList(
  { scope, confirmed, at }: QuarterBoard,
  unitId: string,
  quarter: YearQuarter,
  which: WhichList = {},
): Promise<QuarterList | null> {
  const latest = confirmed.find((each) => sameQuarter(each, quarter)) ?? null;
  const own = ownList(latest, which);
  if (which.revision !== undefined && !own) return null;
  const source = latest && !own ? snapshotSource(quarter, at.today) : firstSource(quarter, confirmed, at);
  if (!own && !source) return null;
  const earlier = confirmedBefore(quarter, confirmed);
  const corrects = own ? correctedBy(latest, own) : latest;
  const frozenList = (id: string) => rows<ListedMember>(scope, frozen, () => [scope.orgId, id, unitId]);
  const day = source && !own ? listedDay(source, quarter) : null;
  const [list, before, wrong] = await Promise.all([
    own ? frozenList(own.id) : rows<ListedMember>(scope, candidates, () => [scope.orgId, unitId, day]),
    earlier ? frozenList(earlier.id) : null,
    corrects ? frozenList(corrects.id) : null,
  ]);
  const male = list.filter(({ gender }) => gender === "male").length;
  return {
    members: list,
    total: list.length,
    male,
    female: list.length - male,
    changes: compareRosters(before, list),
    since: earlier,
    drawnUp: day,
    corrects: corrects && { revision: corrects, changes: compareRosters(wrong, list) },
  };
}

function ownList(latest: ConfirmedQuarter | null, { revision, correcting }: WhichList): Revision | null {
  if (!latest || correcting) return null;
  return revision === undefined ? latest : revisionOf(latest, revision);
}

function correctedBy(latest: ConfirmedQuarter | null, own: Revision): Revision | null {
  return latest && revisionOf(latest, own.revision - 1);
}

function firstSource(
  quarter: YearQuarter,
  confirmed: readonly YearQuarter[],
  { today: day, rule }: QuarterClock,
): SnapshotSource | null {
  const source = confirmationSource(quarter, confirmed, day, rule);
  return source.ok ? source.value : null;
}
