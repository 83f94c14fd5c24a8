import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { registered } from "./rules";
import { registerPeopleStatement } from "./statement";
import type { Registered, RegisterPerson } from "./types";

/** The largest unit whose register is one paper. */
const MOST = 5000;

/** Who stood in the roster of a unit or branch at the period's end, and who came and went in it. */
export async function memberRegister(
  actor: Actor,
  place: RecordPlace,
  period: { from: PlainDate; to: PlainDate },
): Promise<Result<Registered>> {
  const no = refusal(can.readRoster(actor, place));
  const scope = readScope(actor, place.orgId);
  if (no || !scope) return no ?? notFound();
  const { unitId, branchId } = place;
  const values = () => [scope.orgId, unitId, period.from, MOST + 1, period.to];
  const people = await rows<RegisterPerson>(scope, registerPeopleStatement, values);
  if (people.length > MOST)
    return refused("too_large", "Đơn vị này quá đông cho một sổ. In sổ của từng chi đoàn.");
  return done(registered(people, { unitId, branchId, ...period }));
}
