import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { type Arrivals, arrivalsAfter } from "@/lib/members/arrivals";
import { rows } from "@/lib/platform/database/database";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";

/** Who came to a unit after the earliest of the days on which somebody is said to leave it. */
export async function arrivalsSince(
  actor: Actor,
  unit: { orgId: string; unitId: string },
  days: readonly PlainDate[],
): Promise<Arrivals> {
  // Half of an arrival lies in the unit that let the person go.
  const scope = structureScope(actor, unit.orgId);
  const [first] = [...days].sort();
  if (!scope || first === undefined) return {};
  return arrivalsAfter((statement, values) => rows(scope, statement, () => values), unit, first);
}

type Leaving = {
  direction: string;
  member: { id: string; fullName: string } | null;
  day: PlainDate;
};

/** Nobody leaves a unit, or moves within it, before having come to it. */
export function wrongLeaving({ direction, member, day }: Leaving, arrivals: Arrivals): FieldError[] {
  const came = direction === "in" || !member ? undefined : arrivals[member.id];
  if (!came || came <= day) return [];
  const message = `Theo hồ sơ chuyển đến, ${member?.fullName} đến đơn vị ngày ${formatDate(came)}. Ghi ngày chuyển không trước ngày đó; nếu ngày đến sai thì sửa ở hồ sơ chuyển đến trước.`;
  return [{ path: "day", message }];
}
