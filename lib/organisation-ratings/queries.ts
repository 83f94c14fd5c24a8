import { can } from "@/lib/access/can";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { POST_LABELS } from "@/lib/committees/messages";
import { committeesOfUnit } from "@/lib/committees/queries";
import { POSTS, type Post, type Tenure } from "@/lib/committees/types";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { measureWords } from "@/lib/discipline/messages";
import type { BindingMeasure } from "@/lib/discipline/types";
import { figuresOf } from "@/lib/figures/unit-figures";
import { branchesOf } from "@/lib/members/choices";
import { measureWords as organisationMeasureWords } from "@/lib/organisation-discipline/messages";
import { organisationMeasures } from "@/lib/organisation-discipline/queries";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import { done, notFound, type Result } from "@/lib/platform/result";
import { ratingSettings } from "@/lib/ratings/settings/queries";
import type { RatingCounts } from "@/lib/ratings/types";
import { unitYear } from "@/lib/units/periods";
import { unitsNamedOn } from "@/lib/units/queries";
import type { PeriodKind, UnitRef } from "@/lib/units/types";
import { recognitionWords } from "./messages";
import { type RatedPlace, ratedPlace } from "./place";
import { type DueRule, dueOf, keyOf, memberShare, unitInputs } from "./rules";
import {
  ratedRowsStatement,
  ratedSheetStatement,
  ratedUnitsStatement,
  ratingInputsStatement,
} from "./statements";
import type { RatedBoard, RatedRow, RatedSheet, RatedThing, UnitRated } from "./types";

/** One sheet with everybody and everything that it rates. */
export async function ratedBoard(actor: Actor, input: unknown): Promise<Result<RatedBoard>> {
  const found = await ratedPlace(actor, input);
  return found.ok ? done(await shownBoard(actor, found.value)) : found;
}

/** The board with the measures that stand beside a rating, of which the papers say nothing. */
export async function shownBoard(actor: Actor, at: RatedPlace): Promise<RatedBoard> {
  const [{ board, inputs }, measures] = await Promise.all([
    readBoard(actor, at),
    organisationMeasures(actor, at.place, at.period),
  ]);
  const ofCadre = ({ seatId, branchId }: RatedRow) =>
    can.readRestrictedCase(actor, { ...at.place, branchId }).allowed
      ? inputs.cadres.filter((one) => one.seatId === seatId).flatMap((one) => one.measures)
      : [];
  const wordsOf = (row: RatedRow) =>
    row.subject === "organisation"
      ? organisationMeasureWords(measures.filter(({ branchId }) => branchId === row.branchId))
      : ofCadre(row).map(measureWords);
  return {
    ...board,
    rows: board.rows.map((row) => ({ ...row, inputs: [...row.inputs, ...wordsOf(row)] })),
  };
}

export const sheetValues = ({ place, level, year }: RatedPlace) => [place.orgId, place.unitId, level, year];

export async function sheetAt(at: RatedPlace): Promise<RatedSheet | null> {
  const [sheet] = await rows<RatedSheet>(at.scope, ratedSheetStatement, () => sheetValues(at));
  return sheet ?? null;
}

type Written = RatedThing &
  Pick<RatedRow, "own" | "decided" | "comment"> & {
    version: number;
    seatName: string | null;
    post: Post | null;
  };

/** What is to be rated there, and what was rated and is there no more. */
export async function boardAt(actor: Actor, at: RatedPlace): Promise<RatedBoard> {
  return (await readBoard(actor, at)).board;
}

async function readBoard(actor: Actor, at: RatedPlace): Promise<{ board: RatedBoard; inputs: Inputs }> {
  const { level, year, periodKind, period, may } = at;
  const [sheet, inputs] = await Promise.all([sheetAt(at), inputsOf(at)]);
  const [written, { unit, things }] = await Promise.all([
    rows<Written>(at.scope, ratedRowsStatement, () => sheetValues(at)),
    rated(actor, { ...at, inputs }, sheet),
  ]);
  const known = new Map(written.map((row) => [keyOf(row), row]));
  const listed = new Set(things.map(keyOf));
  const left = written.filter((row) => !listed.has(keyOf(row))).map(leftThing);
  const board = {
    unit,
    level,
    year,
    periodLabel: period.label,
    sheet,
    may,
    dueOn: dueOf(sheet?.state ?? "none", inputs.rules, { kind: periodKind, year, period }),
    rows: [...things, ...left].map((thing) => rowOf(thing, known.get(keyOf(thing)))),
  };
  return { board, inputs };
}

type Thing = Omit<RatedRow, "key" | "own" | "decided" | "comment" | "version">;

const NOTHING_BESIDE: Pick<Thing, "recognition" | "inputs"> = { recognition: null, inputs: [] };

function rowOf(thing: Thing, row: Written | undefined): RatedRow {
  const { own, decided, comment, version } = row ?? { own: null, decided: null, comment: "", version: null };
  return { ...thing, key: keyOf(thing), own, decided, comment, version };
}

/** Who was rated while he or she sat, and has left since. */
function leftThing({ subject, branchId, seatId, seatName, post }: Written): Thing {
  const detail = post ? `${POST_LABELS[post]}, đã thôi` : "Không còn trong danh sách";
  const name = seatName ?? "Tổ chức đã giải thể, sáp nhập";
  return { subject, branchId, seatId, name, detail, ...NOTHING_BESIDE };
}

const ranked = (seats: readonly Tenure[]) =>
  seats.toSorted((a, b) => POSTS.indexOf(a.post) - POSTS.indexOf(b.post));

function cadres(seats: readonly Tenure[], branch: UnitRef | null): Thing[] {
  return ranked(seats).map(({ id, name, post }) => ({
    subject: "cadre" as const,
    branchId: branch?.id ?? null,
    seatId: id,
    name,
    ...NOTHING_BESIDE,
    detail: [POST_LABELS[post], branch?.name].filter(Boolean).join(", "),
  }));
}

type Inputs = {
  recognition: string | null;
  branches: (Omit<RatingCounts, "notRated"> & { branchId: string | null })[];
  /** Of who holds or held a seat here, where there is one in force in the year. */
  cadres: { seatId: string; measures: BindingMeasure[] }[];
  rules: DueRule[];
};

type WithInputs = RatedPlace & { inputs: Inputs };

async function inputsOf({ scope, place, year, period }: RatedPlace): Promise<Inputs> {
  const values = () => [place.orgId, place.unitId, year, period.from, period.to];
  const [found] = await rows<Inputs>(scope, ratingInputsStatement, values);
  return found ?? { recognition: null, branches: [], cadres: [], rules: [] };
}

/** Whom and what a sheet rates, and of which unit; one that was approved names organisations as it was approved. */
async function rated(
  actor: Actor,
  at: WithInputs,
  sheet: RatedSheet | null,
): Promise<{ unit: UnitRef; things: Thing[] }> {
  const approved = sheet?.approvedOn && { day: sheet.approvedOn, signedAt: sheet.approvedAt };
  const units = at.level === "branches" ? await branchesOf(actor, at.scope, at.place.unitId) : [];
  const [unit = at.unit, ...branches] = approved
    ? await unitsNamedOn(actor, at.place.orgId, [at.unit, ...units], approved)
    : [at.unit, ...units];
  const things = at.level === "branches" ? branchThings(at, branches) : unitThings({ ...at, unit });
  return { unit, things: await things };
}

async function branchThings(at: WithInputs, branches: readonly UnitRef[]): Promise<Thing[]> {
  const committees = await committeesOfUnit(at.scope, at.place, at.until);
  return branches.flatMap((branch) => {
    const share = memberShare(at.inputs.branches.find(({ branchId }) => branchId === branch.id) ?? null);
    return [
      {
        subject: "organisation" as const,
        branchId: branch.id,
        seatId: null,
        name: branch.name,
        detail: "Chi đoàn",
        recognition: null,
        inputs: share ? [share] : [],
      },
      ...cadres(committees(branch.id), branch),
    ];
  });
}

async function unitThings(at: WithInputs): Promise<Thing[]> {
  const { scope, place, unit, year, until } = at;
  const { recognition, branches } = at.inputs;
  const [committees, facts] = await Promise.all([
    committeesOfUnit(scope, place, until),
    factsOfUnits(scope, [place.unitId], { year, cutOff: at.period.to, today: until }),
  ]);
  const own = facts.get(place.unitId);
  const targets = own ? figuresOf(own).targets : [];
  const inputs = unitInputs({
    members: branches.length > 0 ? summed(branches) : null,
    targets: { met: targets.filter(({ met }) => met > 0).length, of: targets.length },
  });
  const whole = { branchId: null, seatId: null };
  return [
    {
      ...whole,
      subject: "organisation",
      name: unit.name,
      detail: "Đơn vị",
      recognition: recognitionWords(recognition),
      inputs,
    },
    {
      ...whole,
      subject: "leadership",
      name: `Ban Chấp hành ${unit.name}`,
      detail: "Tập thể lãnh đạo",
      ...NOTHING_BESIDE,
    },
    ...cadres(committees(place.unitId), null),
  ];
}

function summed(all: Inputs["branches"]): Omit<RatingCounts, "notRated"> {
  const of = (level: "excellent" | "good" | "completed" | "not_completed") =>
    all.reduce((sum, one) => sum + one[level], 0);
  return {
    excellent: of("excellent"),
    good: of("good"),
    completed: of("completed"),
    not_completed: of("not_completed"),
  };
}

type UnitRatedRow = UnitRef &
  Omit<UnitRated, "unit" | "dueOn" | "branchesDueOn"> & { periodKind: PeriodKind };

/** Every unit within reach: how it was rated, and whether it was recognised. */
export async function ratedUnits(actor: Actor, orgId: string, year: number): Promise<Result<UnitRated[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const [found, rules] = await Promise.all([
    rows<UnitRatedRow>(scope, ratedUnitsStatement, () => [orgId, unitIdsOf(scope), year]),
    ratingSettings(actor, orgId),
  ]);
  return done(
    found.map(({ id, code, name, periodKind, recognition, ...rest }) => {
      const of = { kind: periodKind, year, period: unitYear(periodKind, year) };
      return {
        unit: { id, code, name },
        ...rest,
        recognition: recognitionWords(recognition),
        dueOn: dueOf(rest.state, rules, of),
        branchesDueOn: rest.branches && dueOf(rest.branches, rules, of),
      };
    }),
  );
}
