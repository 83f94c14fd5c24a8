import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { done, type Result } from "@/lib/platform/result";
import { type RecordPlace, recordPlace } from "@/lib/units/record-place";

/** The unit or branch whose list of people is asked for as a file. */
export async function listPlace(
  actor: Actor,
  at: { unit: string; org?: string | undefined; branch?: string | undefined },
): Promise<Result<RecordPlace>> {
  const { unit, org, branch } = at;
  const place = await recordPlace(actor, { unit, ...(org ? { org } : {}), ...(branch ? { branch } : {}) });
  if (!place.ok) return place;
  return refusal(can.readRecords(actor, place.value)) ?? place;
}

/** A list of people that leaves as a file is told in the log, as an export of the roster. */
export function logListExport(
  actor: Actor,
  { orgId, unitId }: Pick<RecordPlace, "orgId" | "unitId">,
  { count, of, sensitive = false }: { count: number; of: string; sensitive?: boolean },
): Promise<Result<null>> {
  return change(whoIs(actor), async (_, record) => {
    const detail = { count, sensitive, filters: [of] };
    record({ type: "roster.exported", orgId, unitId, detail });
    return done(null);
  });
}
