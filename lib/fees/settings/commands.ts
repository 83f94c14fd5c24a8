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
import { monthWords } from "../months";
import { feeRates } from "./queries";
import { feeRateSchema } from "./schema";

/** Says what members pay and what each level sends up from a month on; a month that stands already is corrected. */
export async function setFeeRate(actor: Actor, orgId: string, input: unknown): Promise<Result<null>> {
  const no = refusal(can.changeSettings(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const parsed = parse(feeRateSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...rate } = parsed.value;
  const { fromMonth } = rate;
  const known = (await feeRates(actor, orgId)).find((one) => one.fromMonth === fromMonth);
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      if (version === null) await db.feeRate.create({ data: { orgId, ...rate } });
      else {
        const data = { ...rate, version: { increment: 1 } };
        const { count } = await db.feeRate.updateMany({ where: { fromMonth, version }, data });
        if (count === 0) return () => stale(actor, orgId, fromMonth);
      }
      const { version: _, ...before } = known ?? { version: null };
      record({ type: "fee_rates.changed", orgId, subjectId: orgId, before, after: rate });
      return done(null);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return stale(actor, orgId, fromMonth);
  }
}

async function stale(actor: Actor, orgId: string, fromMonth: string): Promise<Refusal> {
  const current = (await feeRates(actor, orgId)).find((one) => one.fromMonth === fromMonth) ?? null;
  const message = `Mức từ tháng ${monthWords(fromMonth)} đã có hoặc vừa được sửa. So hai bản rồi lưu lại.`;
  return refused("stale", message, { current });
}
