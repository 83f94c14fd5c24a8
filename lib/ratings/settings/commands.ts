import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { ratingSettings } from "./queries";
import { ratingSettingSchema } from "./schema";

/** Says by what a year and those after it are rated, under which guidance; a year that stands already is corrected. */
export async function setRatingRule(actor: Actor, orgId: string, input: unknown): Promise<Result<null>> {
  const no = refusal(can.changeSettings(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const parsed = parse(ratingSettingSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...data } = parsed.value;
  const { fromYear } = data;
  const known = (await ratingSettings(actor, orgId)).find((one) => one.fromYear === fromYear);
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      if (version === null) await db.ratingSetting.create({ data: { orgId, ...data } });
      else {
        const set = { ...data, version: { increment: 1 } };
        if ((await db.ratingSetting.updateMany({ where: { fromYear, version }, data: set })).count === 0)
          return () => stale(actor, orgId, fromYear);
      }
      const { version: _, ...before } = known ?? { version: null };
      record({ type: "rating_settings.changed", orgId, subjectId: orgId, before, after: data });
      return done(null);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return stale(actor, orgId, fromYear);
  }
}

async function stale(actor: Actor, orgId: string, fromYear: number): Promise<Refusal> {
  const current = (await ratingSettings(actor, orgId)).find((one) => one.fromYear === fromYear) ?? null;
  const message = `Quy định xếp loại từ năm ${fromYear} đã có hoặc vừa được sửa. So hai bản rồi lưu lại.`;
  return refused("stale", message, { current });
}
