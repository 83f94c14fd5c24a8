import type { CaseDetail } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";

export type DeferralState = "asked" | "deferred" | "extended" | "ended" | "left" | "refused" | "withdrawn";
export type DeferralAct = "decide" | "refuse" | "extend" | "end" | "leave" | "withdraw";

export type DeferralFacts = { fromDay: PlainDate; toDay: PlainDate; reason: string };
/** As somebody reads it: the reason may tell of somebody's health, so it is null for whoever sees no such fields there. */
export type SeenDeferral = Omit<DeferralFacts, "reason"> & { reason: string | null };
export type DeferralDetail = CaseDetail & {
  deferral: SeenDeferral;
  /** The member takes part nowhere here any more. */
  hasLeft: boolean;
  /** The deferrals before and after this one, where it goes on from one or was gone on with; one withdrawn is none. */
  extendsId: string | null;
  extendedById: string | null;
};
