import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { SHIPPED_RATE } from "../rules";
import type { FeeRate, StoredFeeRate } from "../types";

const MOST = 100;

const select = {
  fromMonth: true,
  unsalaried: true,
  salaried: true,
  sentParts: true,
  ofParts: true,
  branchDays: true,
  unitDays: true,
  officeBy: true,
  source: true,
  version: true,
} as const;

/** The rates of an organisation, the newest first; the shipped one stands until the organisation writes its own month. */
export async function feeRates(actor: Actor, orgId: string): Promise<StoredFeeRate[]> {
  const scope = structureScope(actor, orgId);
  const own = scope
    ? await reader(scope).feeRate.findMany({ select, orderBy: { fromMonth: "desc" }, take: MOST })
    : [];
  const isReplaced = own.some(({ fromMonth }) => fromMonth === SHIPPED_RATE.fromMonth);
  return isReplaced ? own : [...own, { ...SHIPPED_RATE, version: null }];
}

export async function ratesIn(actor: Actor, orgId: string): Promise<FeeRate[]> {
  const rates = await feeRates(actor, orgId);
  return rates.map(({ version: _, ...rate }) => rate);
}
