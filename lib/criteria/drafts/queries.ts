import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import { criteriaSet } from "../queries";
import type { Exclusion, ItemPeriod, ItemSetting } from "../types";
import type { CriteriaDraft, DraftItem } from "./types";

type SettingRow = { threshold: number | null; period: string; exclusions: string[] };

function asSetting({ threshold, period, exclusions }: SettingRow): ItemSetting {
  return { threshold, period: period as ItemPeriod, exclusions: exclusions as Exclusion[] };
}

/** The next version of a set that is being prepared; null where none is. */
export async function draftOf(
  actor: Actor,
  orgId: string,
  code: string,
): Promise<Result<CriteriaDraft | null>> {
  const no = refusal(can.draftCriteria(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const row = await reader(scope).criteriaDraft.findFirst({
    where: { code },
    select: {
      id: true,
      baseId: true,
      basis: true,
      startedBy: true,
      startedAt: true,
      version: true,
      items: {
        take: 200,
        select: { criteriaItemId: true, threshold: true, period: true, exclusions: true },
      },
    },
  });
  if (!row) return done(null);
  const { baseId, items, ...draft } = row;
  const base = await criteriaSet(actor, orgId, baseId);
  if (!base.ok) return base;
  const settings = new Map(
    items.map(({ criteriaItemId, ...setting }) => [criteriaItemId, asSetting(setting)]),
  );
  const own = base.value.groups.flatMap((group) =>
    group.items.flatMap(({ check, ...item }): DraftItem[] => {
      const next = settings.get(item.id);
      return check && next ? [{ ...item, check, next }] : [];
    }),
  );
  return done({ ...draft, base: base.value, items: own });
}
