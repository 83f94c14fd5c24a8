import { saveDraft, startDraft } from "@/lib/criteria/drafts/commands";
import { draftOf } from "@/lib/criteria/drafts/queries";
import type { ItemSetting } from "@/lib/criteria/types";
import { must } from "./cast";
import type { DemoYear } from "./year";

const OFFICE = "vanphong.khoi";
const CODE = "2023-2027";

/** What the office thinks of asking in the years to come. */
const PROPOSED: Record<string, Partial<ItemSetting>> = {
  "1.4b": { threshold: 90, exclusions: ["under_six_months", "deferred"] },
  "1.4c": { threshold: 100 },
  "3.1": { threshold: 1 },
};

/** The next version of the set, not published yet: no year is judged by it. */
export async function proposeCriteria({ cast, bloc, days }: DemoYear): Promise<void> {
  await cast.on(days.opened, OFFICE, (actor) => startDraft(actor, bloc.orgId, CODE));
  const draft = must(await draftOf(await cast.as(OFFICE), bloc.orgId, CODE));
  const items = draft?.items.map(({ code, next }) => ({ code, ...next, ...PROPOSED[code] }));
  const input = { version: draft?.version, basis: "", items };
  await cast.on(days.opened, OFFICE, (actor) => saveDraft(actor, bloc.orgId, CODE, input));
}
