import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { Json } from "@/lib/audit/types";
import { today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { recordPlaceOf } from "@/lib/units/record-place";
import { headcountTable } from "./queries";
import { whyNotConfirmed, wrongCountDays } from "./rules";
import { confirmHeadcountSchema, type HeadcountLineInput, saveHeadcountSchema } from "./schema";
import type { HeadcountTable } from "./types";

/**
 * Saves the lines of a unit's table at once; a branch's secretary those of the own branch. What was confirmed is open
 * again once the unit's office changes it.
 */
export async function saveHeadcount(actor: Actor, input: unknown): Promise<Result<HeadcountTable>> {
  const parsed = parse(saveHeadcountSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, year, source, lines } = parsed.value;
  const at = await tableOf(actor, unit, year);
  if (!at.ok) return at;
  const { orgId, table } = at.value;
  const isOffice = can.forwardNote(actor, { orgId, unitId: unit }).allowed;
  const no =
    strangeLine(actor, { orgId, unit }, table, lines) ?? wrongCountDays(lines, table.period, await today());
  if (no) return no;
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const changed = lines.filter((line) => isNew(table, line));
  if (changed.length === 0 && (!isOffice || source === table.source)) return done(table);
  const saved = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const headcountId = await openTable(db, { orgId, unitId: unit, year }, isOffice ? source : null);
    if (headcountId === null) return CONFIRMED;
    for (const line of changed)
      if (!(await writeLine(db, { orgId, headcountId, savedBy: actor.name }, line)))
        return () => stale(actor, unit, year);
    record({
      type: "headcount.saved",
      orgId,
      unitId: unit,
      subjectId: headcountId,
      after: plain(year, lines),
    });
    return done(null);
  });
  return saved.ok ? nowOf(actor, unit, year) : saved;
}

/** The unit's secretary confirms the whole table, on the day of doing so. */
export async function confirmHeadcount(actor: Actor, input: unknown): Promise<Result<HeadcountTable>> {
  const parsed = parse(confirmHeadcountSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, year, version } = parsed.value;
  const at = await tableOf(actor, unit, year);
  if (!at.ok) return at;
  const { orgId, table } = at.value;
  const no = refusal(can.signCare(actor, { orgId, unitId: unit })) ?? whyNotConfirmed(table);
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const by = { confirmedById: personOf(actor), confirmedBy: actor.name };
  const data = { confirmedOn: fromDay(await today()), ...by, version: { increment: 1 } };
  const saved = await change(whoIs(actor), async (tx, record) => {
    const where = { unitId: unit, year, version };
    const { count } = await writer(scope, tx).youthHeadcount.updateMany({ where, data });
    if (count === 0) return () => stale(actor, unit, year);
    record({ type: "headcount.confirmed", orgId, unitId: unit, detail: { year } });
    return done(null);
  });
  return saved.ok ? nowOf(actor, unit, year) : saved;
}

async function tableOf(
  actor: Actor,
  unitId: string,
  year: number,
): Promise<Result<{ orgId: string; table: HeadcountTable }>> {
  const place = await recordPlaceOf(actor, unitId, null);
  if (!place.ok) return place;
  const { orgId } = place.value;
  const own = actor.roles.find(({ unit }) => unit?.parentId === unitId && unit.kind === "branch");
  const table = await headcountTable(actor, { orgId, unitId, branchId: own?.unit?.id ?? null, year });
  return table.ok ? done({ orgId, table: table.value }) : table;
}

async function nowOf(actor: Actor, unitId: string, year: number): Promise<Result<HeadcountTable>> {
  const at = await tableOf(actor, unitId, year);
  return at.ok ? done(at.value.table) : at;
}

/** Every line is of the table and kept by this person. */
function strangeLine(
  actor: Actor,
  { orgId, unit }: { orgId: string; unit: string },
  table: HeadcountTable,
  lines: readonly HeadcountLineInput[],
): Refusal | null {
  const known = new Set(table.lines.map(({ placeId }) => placeId));
  for (const { place } of lines) {
    const branchId = place === unit ? null : place;
    const no = refusal(can.keepCare(actor, { orgId, unitId: unit, branchId }));
    if (no) return no;
    if (!known.has(place)) return notFound("Có chi đoàn không thuộc đơn vị này. Mở lại trang rồi ghi lại.");
  }
  return null;
}

const CONFIRMED = refused("conflict", "Bí thư đơn vị đã xác nhận bảng. Cần sửa thì báo Bí thư đơn vị.");

/** A line that stands there with the same numbers is not written again. */
function isNew({ lines }: HeadcountTable, { place, version, ...typed }: HeadcountLineInput): boolean {
  const saved = lines.find(({ placeId }) => placeId === place)?.saved;
  if (!saved || saved.version !== version) return true;
  return (Object.keys(typed) as (keyof typeof typed)[]).some((name) => typed[name] !== saved[name]);
}

/**
 * The year's table, made with its first line. By the office, which says its `source`, it counts as not confirmed from now
 * on; a branch (`source` null) finds none that is confirmed.
 */
async function openTable(
  db: Writer,
  at: { orgId: string; unitId: string; year: number },
  source: string | null,
): Promise<string | null> {
  await db.youthHeadcount.createMany({ data: { ...at, version: 0 }, skipDuplicates: true });
  const { unitId, year } = at;
  const isBranch = source === null;
  const words = isBranch ? {} : { source, confirmedOn: null, confirmedById: null, confirmedBy: "" };
  const { count } = await db.youthHeadcount.updateMany({
    where: { unitId, year, ...(isBranch ? { confirmedOn: null } : {}) },
    data: { ...words, version: { increment: 1 } },
  });
  if (count === 0) return null;
  const { id } = await db.youthHeadcount.findFirstOrThrow({ where: { unitId, year }, select: { id: true } });
  return id;
}

async function writeLine(
  db: Writer,
  of: { orgId: string; headcountId: string; savedBy: string },
  { place: placeId, version, countedOn, ...numbers }: HeadcountLineInput,
): Promise<boolean> {
  const { headcountId, savedBy } = of;
  const data = { ...numbers, countedOn: fromDay(countedOn), savedBy };
  if (version === 0) {
    const made = { ...data, ...of, placeId };
    return (await db.youthHeadcountLine.createMany({ data: made, skipDuplicates: true })).count > 0;
  }
  const where = { headcountId, placeId, version };
  const next = { ...data, version: { increment: 1 } };
  return (await db.youthHeadcountLine.updateMany({ where, data: next })).count > 0;
}

async function stale(actor: Actor, unitId: string, year: number): Promise<Refusal> {
  const current = await nowOf(actor, unitId, year);
  if (!current.ok) return current;
  const message = "Có người vừa sửa bảng này. So hai bản rồi lưu lại.";
  return refused("stale", message, { current: current.value });
}

function plain(year: number, lines: readonly HeadcountLineInput[]): Json {
  return { year, lines: lines.map((line) => ({ ...line })) };
}
