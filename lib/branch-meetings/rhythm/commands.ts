import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { type Writer, writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { recordPlaceOf } from "@/lib/units/record-place";
import { rhythmSchema } from "../schema";
import type { Rhythm } from "../types";
import { rhythmOf } from "./queries";

/** Says whether a branch meets every month or, being dispersed, every quarter. */
export async function setRhythm(actor: Actor, input: unknown): Promise<Result<Rhythm>> {
  const parsed = parse(rhythmSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, dispersed, version } = parsed.value;
  const place = await recordPlaceOf(actor, unit, branch);
  if (!place.ok) return place;
  const no = refusal(can.setMeetingRhythm(actor, place.value));
  const scope = readScope(actor, place.value.orgId);
  if (no || !scope) return no ?? notFound();
  if (!(await rhythmOf(actor, place.value))) return notFound("Chọn chi đoàn.");
  const { orgId, unitId, branchId } = place.value;
  const of = { orgId, unitId: branchId ?? unitId };
  const stale = async (): Promise<Refusal> => {
    const current = (await rhythmOf(actor, place.value))?.rhythm;
    return refused("stale", "Có người vừa đổi nhịp sinh hoạt. So hai bản rồi chọn.", { current });
  };
  return change(whoIs(actor), async (tx, record) => {
    const saved = await save(writer(scope, tx), of, { dispersed, version });
    if (saved === null) return stale;
    record({
      type: "branch_meeting.rhythm_set",
      orgId,
      unitId,
      subjectId: of.unitId,
      detail: { rhythm: dispersed ? "quarterly" : "monthly" },
    });
    return done({ dispersed, version: saved });
  });
}

/** The new version; null where somebody was faster. */
async function save(
  db: Writer,
  of: { orgId: string; unitId: string },
  { dispersed, version }: Rhythm,
): Promise<number | null> {
  if (version === null) {
    const made = await db.branchMeetingRhythm.createMany({
      data: [{ ...of, dispersed }],
      skipDuplicates: true,
    });
    return made.count > 0 ? 1 : null;
  }
  const data = { dispersed, version: { increment: 1 } };
  const { count } = await db.branchMeetingRhythm.updateMany({
    where: { unitId: of.unitId, version },
    data,
  });
  return count > 0 ? version + 1 : null;
}
