import { readScope } from "@/lib/access/scopes";
import { renderDocx } from "@/lib/papers/docx";
import { reader } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import { dayOf, earlier } from "@/lib/platform/dates";
import { unitYear } from "@/lib/units/periods";
import { type ProofSetting, proofPapers } from "../proof-papers";
import { type PaperKey, papersFor, picturesFor } from "../proofs";
import type { Cast } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";
import { upload } from "./records";

type Setting = { cast: Cast; bloc: DemoBloc; unit: PlacedUnit; year: number };

/** What proves an item of the unit's year: its papers, then the pictures of activities. */
export async function proofsOfYear(setting: Setting): Promise<(code: string) => string[]> {
  const { cast, bloc, unit, year } = setting;
  const scope = readScope(await cast.as(`bithu.${unit.code.toLowerCase()}`), bloc.orgId);
  if (!scope) return () => [];
  const { from, to } = unitYear(unit.period, year);
  const activities = await reader(scope).activity.findMany({
    where: { unitId: unit.id, startsOn: { gte: fromDay(from), lte: fromDay(to) } },
    orderBy: { startsOn: "asc" },
    select: { kind: true, occasion: true, evidence: { select: { evidenceId: true } } },
  });
  const program = await reader(scope).annualProgram.findFirst({
    where: { unitId: unit.id, year },
    select: { number: true, issuedOn: true },
  });
  const papers = await uploadPapers(
    setting,
    program?.issuedOn ? { number: program.number, day: toDay(program.issuedOn) } : null,
  );
  const shown = activities.map(({ kind, occasion, evidence }) => ({
    kind,
    occasion,
    pictures: evidence.map(({ evidenceId }) => evidenceId),
  }));
  return (code) => [...papersFor(code).flatMap((key) => papers.get(key) ?? []), ...picturesFor(code, shown)];
}

async function uploadPapers(
  { cast, bloc, unit, year }: Setting,
  issued: ProofSetting["issued"],
): Promise<Map<PaperKey, string>> {
  const { name: secretary } = await cast.as(`bithu.${unit.code.toLowerCase()}`);
  const kept = new Map<PaperKey, string>();
  for (const { key, title, paper, day } of proofPapers({ unit, year, secretary, issued })) {
    const bytes = Buffer.from(await renderDocx(paper, { title, creator: unit.name }));
    const factDate = earlier(day, dayOf(new Date()));
    const file = { bytes, name: `${title}.docx` };
    kept.set(key, await upload({ cast, bloc, unit }, file, { factDate, caption: title }, factDate));
  }
  return kept;
}
