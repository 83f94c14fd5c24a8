import type { Actor } from "@/lib/access/types";
import type { MadePaper } from "@/lib/papers/made";
import { done, notFound, type Result } from "@/lib/platform/result";
import { profileOn } from "@/lib/units/queries";
import { headlineOf } from "./headline";
import { lackingPaper } from "./lacking-paper";
import { countedGroups, unitLacks, unready } from "./lacks";
import { unitDashboard } from "./queries";

type Unit = { id: string; code: string; name: string };

/** "Còn thiếu gì" of a unit's year as a paper, for whoever sees the unit's first page. */
export async function lackingOf(
  actor: Actor,
  { orgId, unit, year }: { orgId: string; unit: Unit; year: number | null },
): Promise<Result<MadePaper>> {
  const shown = await unitDashboard(actor, { orgId, unitId: unit.id, year });
  if (!shown.ok) return shown;
  const { facts } = shown.value;
  const upper = await profileOn(actor, orgId, facts.today);
  if (!upper) return notFound();
  const paper = lackingPaper({
    year: facts.year,
    today: facts.today,
    unitName: unit.name,
    upper,
    standing: headlineOf(facts),
    lacks: unitLacks(facts),
    groups: countedGroups(facts).map(({ shortTitle, done, total }) => ({ title: shortTitle, done, total })),
    items: unready(facts),
  });
  return done({
    paper,
    title: `Còn thiếu gì năm ${facts.year} của ${unit.name}`,
    creator: unit.name,
    fileName: `Còn thiếu gì ${facts.year} ${unit.code}`,
  });
}
