import type { Actor } from "@/lib/access/types";
import { changeImport, uploadImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm/commands";
import { importPlace } from "@/lib/imports/place";
import type { AbsentMember } from "@/lib/imports/types";
import { exportRoster } from "@/lib/members/roster/export";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { makeDate } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import { answerProposals } from "@/lib/proposals/commands";
import { proposalsAt } from "@/lib/proposals/queries";
import { recordPlace } from "@/lib/units/record-place";
import { demoLeavers, demoRoster } from "../roster";
import { type Cast, must } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

const FIRST_YEAR = 2021;
const STILL_WAITING = "DV01";
const AT_ONCE = 200;

/** The unit's roster of a year comes in as a sheet in January; later sheets say who has left. */
export async function importRoster(
  { cast, unit }: { cast: Cast; bloc: DemoBloc; unit: PlacedUnit },
  year: number,
): Promise<void> {
  const secretary = `bithu.${unit.code.toLowerCase()}`;
  const day = makeDate(year, 1, 8);
  const rows = demoRoster(unit, year);
  const fields = ROSTER_FIELDS.map((field) => field.name).filter((name) => name in (rows[0] ?? {}));
  const bytes = await exportRoster({ title: "DANH SÁCH ĐOÀN VIÊN", subtitle: unit.name, fields, rows });
  const form = {
    bytes,
    fileName: `danh-sach-${year}.xlsx`,
    fields: { complete: year > FIRST_YEAR ? "true" : "false" },
  };
  const { id, absent } = await cast.on(day, secretary, async (actor) =>
    uploadImport(actor, must(await importPlace(actor, { unit: unit.code })), form),
  );
  if (absent.length > 0)
    await cast.on(day, secretary, (actor) =>
      changeImport(actor, id, { absent: answersFor(absent, unit, year) }),
    );
  await cast.on(day, secretary, (actor) => confirmImport(actor, id));
  if (absent.length > 0) await cast.on(day, secretary, (actor) => setAside(actor, unit));
}

/** Who left before the program was used has a record elsewhere; the last two still wait for theirs. */
async function setAside(actor: Actor, unit: PlacedUnit): Promise<Result<unknown>> {
  const place = must(await recordPlace(actor, { unit: unit.code }));
  const { open } = must(await proposalsAt(actor, place));
  const note = "Đã làm thủ tục trên phần mềm quản lý đoàn viên.";
  const rows = open.slice(unit.code === STILL_WAITING ? 2 : 0).map(({ id }) => ({ id, as: "dismiss", note }));
  for (let at = 0; at < rows.length; at += AT_ONCE)
    must(await answerProposals(actor, { unit: place.unitId, rows: rows.slice(at, at + AT_ONCE) }));
  return done({});
}

function answersFor(absent: readonly AbsentMember[], unit: PlacedUnit, year: number): Record<string, string> {
  const left = new Map(demoLeavers(unit, FIRST_YEAR, year).map(({ code, status }) => [code, status]));
  return Object.fromEntries(absent.map(({ id, code }) => [id, left.get(code ?? "") ?? "moved"]));
}
