import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { nilYear } from "@/lib/cases/nil/queries";
import { casesOfYear } from "@/lib/cases/queries";
import { caseFilterSchema } from "@/lib/cases/schema";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import type { SearchParams } from "@/lib/units/current";
import type { OwnYearPlace } from "@/lib/units/own-year-place";
import { branchChoices, recordsAt } from "@/lib/units/record-place";
import { possibleIntroducers } from "./queries";
import { stepGroups } from "./together/groups";

export type AdmissionsView = Extract<Awaited<ReturnType<typeof admissionsView>>, { ok: true }>["value"];

/** Who applied in a year, and what this person may do for them: each by the own case, or several at once. */
export async function admissionsView(actor: Actor, place: OwnYearPlace, params: SearchParams) {
  const at = recordsAt(actor, place);
  if (!at.ok) return at;
  const { orgId, unitId, branchId } = at.value;
  const day = await today();
  const { year, periodKind: kind } = place;
  const { branch, open } = caseFilterSchema.parse(params);
  const [cases, branches, nil] = await Promise.all([
    casesOfYear(actor, { ...at.value, year, kind }, { procedure: "admission", branch, open }),
    branchChoices(actor, at.value),
    unitId ? nilYear(actor, { orgId, unitId, year }, ["admission"]) : null,
  ]);
  if (!cases.ok) return cases;
  const { items, isCut } = cases.value;
  const groups = stepGroups(actor, place.org, items);
  const introduced = groups.find(({ act }) => act === "introduce")?.people.map(({ id }) => id) ?? [];
  const [since] = items
    .filter(({ id }) => introduced.includes(id))
    .map(({ openedOn }) => openedOn)
    .toSorted();
  const isFiltered = Boolean(branch ?? open);
  return done({
    at: at.value,
    day,
    branch,
    open,
    isFiltered,
    items,
    isCut,
    branches,
    groups,
    introducers:
      unitId !== null && since
        ? await possibleIntroducers(actor, { orgId, unitId, branchId: branchId ?? branch ?? null, since })
        : [],
    mayKeep: can.keepCase(actor, { orgId, unitId: place.unit.id, branchId }).allowed,
    awaitingCards: items.filter(({ state, closedOn }) => state === "inducted" && closedOn === null).length,
    nil,
    maySignNil: unitId !== null && can.signNil(actor, { orgId, unitId }).allowed,
  });
}
