import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";
import type { PeriodKind, UnitRef } from "@/lib/units/types";
import { daysOf } from "../deadlines/rules";
import { yearListValues } from "../listed";
import { openStep } from "../rules";
import { ratingRule } from "../settings/queries";
import { branchStandingsStatement, unitStandingsStatement } from "../statements";
import type { RatingCounts, RatingRule, RatingStanding, SheetState } from "../types";

/** The reason would say who is in the Party, so none of them is shown. */
const NO_COUNTS: RatingCounts = { excellent: 0, good: 0, completed: 0, not_completed: 0, notRated: 0 };

type StandingRow = UnitRef & { periodKind: PeriodKind; members: number; counts: RatingCounts | null };

function countsOf(counts: RatingCounts | null): RatingCounts {
  if (!counts) return NO_COUNTS;
  const { excellent, good, completed, not_completed, notRated } = counts;
  return { excellent, good, completed, not_completed, notRated };
}

export type UnitRatings = { branches: RatingStanding[]; unplaced: number; rule: RatingRule };

/** A unit's branches; of a grassroots branch itself. `unplaced`: members whom no branch can rate. */
export async function unitRatings(
  actor: Actor,
  at: { orgId: string; unitId: string },
  year: number,
): Promise<Result<UnitRatings>> {
  const scope = readScope(actor, at.orgId);
  const no = refusal(can.readReviews(actor, { ...at, branchId: null }));
  if (no || !scope) return no ?? notFound();
  const day = await today();
  const [found, rule] = await Promise.all([
    rows<StandingRow & { kind: string; state: SheetState | "none" }>(scope, branchStandingsStatement, () =>
      yearListValues(at.orgId, at.unitId, { year, today: day }),
    ),
    ratingRule(actor, at.orgId, year),
  ]);
  const standings = found.map(({ kind, periodKind, counts, state, members, ...unit }) => {
    const open = members > 0 ? openStep(state, daysOf(rule, periodKind, unitYear(periodKind, year))) : null;
    return { kind, standing: { unit, state, members, counts: countsOf(counts), approved: 0, of: 1, open } };
  });
  const branches = standings.filter(({ kind }) => kind !== "base_union").map(({ standing }) => standing);
  const own = standings.find(({ kind }) => kind === "base_union");
  return done({ branches, unplaced: own?.standing.members ?? 0, rule });
}

/** Every unit within reach with what is approved. */
export async function ratingsOfUnits(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<RatingStanding[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const day = await today();
  const [found, rule] = await Promise.all([
    rows<StandingRow & { approved: number; of: number }>(scope, unitStandingsStatement, () =>
      yearListValues(orgId, unitIdsOf(scope), { year, today: day }),
    ),
    ratingRule(actor, orgId, year),
  ]);
  return done(
    found.map(({ id, code, name, periodKind, members, approved, of, counts }) => {
      const isOpen = members > 0 && approved < of;
      const open = isOpen ? openStep("proposed", daysOf(rule, periodKind, unitYear(periodKind, year))) : null;
      return {
        unit: { id, code, name },
        state: null,
        members,
        approved,
        of,
        counts: countsOf(counts),
        open,
      };
    }),
  );
}
