import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { Recorder } from "@/lib/cases/writing";
import { findHome, type Home } from "@/lib/members/home";
import { homeSchema } from "@/lib/members/schema";
import type { Scope } from "@/lib/platform/database/scope";
import { done, forbidden, type Result } from "@/lib/platform/result";

export type AdmissionHome = Home & {
  readScope: Scope;
  at: { orgId: string; unitId: string; branchId: string | null };
  by: Recorder;
};

/** The unit and branch of new admissions, for whoever keeps the roster there. */
export async function admissionHome(actor: Actor, input: unknown): Promise<Result<AdmissionHome>> {
  const named = parse(homeSchema, input);
  if (!named.ok) return named;
  const home = await findHome(actor, named.value.unit, named.value.branch || null);
  if (!home.ok) return home;
  const { place } = home.value;
  const no = refusal(can.keepCase(actor, place));
  if (no) return no;
  const scope = readScope(actor, place.orgId);
  const { userId, name } = actor;
  if (!scope || userId === null) return forbidden("Thủ tục kết nạp do người của đơn vị ghi.");
  const at = { orgId: place.orgId, unitId: place.unitId, branchId: home.value.branch?.id ?? null };
  return done({ ...home.value, readScope: scope, at, by: { userId, name } });
}
