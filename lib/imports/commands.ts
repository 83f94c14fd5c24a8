import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { beside } from "@/lib/imports/beside/beside";
import { answersOf, checkAnswers } from "@/lib/imports/dry-run/answers";
import { onPool, surroundings, unitOfImport } from "@/lib/imports/dry-run/around";
import type { DryRun, ReadUpload } from "@/lib/imports/dry-run/dry-run";
import { markNow } from "@/lib/imports/dry-run/mark";
import { type NewMemory, recallSheets, rememberSheet } from "@/lib/imports/dry-run/memory";
import { takenNumbers } from "@/lib/imports/dry-run/taken";
import { EXPIRED } from "@/lib/imports/messages";
import type { SheetForm } from "@/lib/imports/multipart";
import { YEAR_CHOICE, yearAsked } from "@/lib/imports/named-years";
import type { ImportPlace } from "@/lib/imports/place";
import { type FoundImport, findImport, keptSheet, takesSensitive } from "@/lib/imports/queries";
import { importToGoOn } from "@/lib/imports/reviving";
import { keptUntil, notReady } from "@/lib/imports/rules";
import { importFieldsSchema, patchImportSchema } from "@/lib/imports/schema";
import { keepDryRun } from "@/lib/imports/state-statements";
import type { ColumnMapping, ImportAnswers, ImportDetail, Surroundings } from "@/lib/imports/types";
import { NO_SENSITIVE_WRITE } from "@/lib/members/messages";
import { now, today } from "@/lib/platform/clock";
import { reader, rows, writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { done, forbidden, type Result, refused } from "@/lib/platform/result";
import { unitYearUnderWay } from "@/lib/units/rules";

/** Takes a sheet up to its dry run; nothing of it is in the roster yet. */
export async function uploadImport(
  actor: Actor,
  place: ImportPlace,
  { bytes, fileName, fields }: SheetForm,
): Promise<Result<ImportDetail>> {
  const parsed = parse(importFieldsSchema, fields);
  if (!parsed.ok) return parsed;
  const isComplete = parsed.value.complete === "true";
  const { scope, orgId, unitId, branchId } = place;
  const run = onPool(place);
  const found = await unitOfImport(run, place);
  const closed = closedPlace(found, branchId);
  if (closed) return closed;
  const seesSensitive = can.seeSensitive(actor, place).allowed;
  const year = unitYearUnderWay(found.unit.periodKind, await today());
  const around = await surroundings(run, actor, place, { isComplete, seesSensitive, year });
  const remembered = await recallSheets(run, place);
  const first = await beside.ask("readUpload", { bytes, fileName, seesSensitive, remembered, around });
  if (!first.ok) return first;
  const read = await readAmongOthers(actor, place, around, first.value);
  if (!read.ok) return read;
  const { mapping, counts, answers, sheetName, sheetSealed, resultSealed, year: reviewYear } = read.value;
  const at = await now();
  const id = newId();
  const made = await change(whoIs(actor), async (tx, record) => {
    const shape = {
      id,
      orgId,
      unitId,
      branchId,
      fileName,
      sheetName,
      isComplete,
      reviewYear,
      createdById: personOf(actor),
    };
    const state = { state: "ready" as const, mapping, counts, ...answers, createdAt: at };
    await writer(scope, tx).memberImport.create({
      data: { ...shape, ...state, sheetSealed, resultSealed, expiresAt: keptUntil(at) },
      select: { id: true },
    });
    record({
      type: "import.uploaded",
      orgId,
      unitId,
      subjectId: id,
      detail: { ...counts },
      after: { fileName },
    });
    return done(id);
  });
  return made.ok ? importNow(actor, id) : made;
}

type Read = { sheetSealed: Uint8Array; answers: ImportAnswers };

/** A sheet that was read, compared with what is recorded of the year that it names, and with the other units. */
async function readAmongOthers(
  actor: Actor,
  place: ImportPlace,
  around: Surroundings,
  read: ReadUpload,
): Promise<Result<Omit<ReadUpload, "held">>> {
  const { year, sheetSealed, mapping, answers } = read;
  if (year === around.year) return besideOthers(place, around, read, read);
  const { isComplete, seesSensitive } = around;
  const ofYear = await surroundings(onPool(place), actor, place, { isComplete, seesSensitive, year });
  const again = { sheetSealed, mapping, mappingChanges: {}, answers, around: ofYear };
  const anew = await beside.ask("compareAgain", again);
  return anew.ok ? besideOthers(place, ofYear, { ...read, ...anew.value }, read) : anew;
}

/** A dry run made anew where a number that it would give is an active member's of another unit. */
async function besideOthers<Run extends DryRun>(
  place: ImportPlace,
  around: Surroundings,
  run: Run,
  { sheetSealed, answers }: Read,
): Promise<Result<Omit<Run, "held">>> {
  const { held, ...rest } = run;
  const taken = await takenNumbers(place, around, held);
  if (taken.length === 0) return done(rest);
  const { mapping } = run;
  const again = { sheetSealed, mapping, mappingChanges: {}, answers, around: { ...around, taken } };
  const told = await beside.ask("compareAgain", again);
  if (!told.ok) return told;
  const { counts, resultSealed } = told.value;
  return done({ ...rest, counts, resultSealed });
}

function closedPlace({ unit, branches }: Awaited<ReturnType<typeof unitOfImport>>, branchId: string | null) {
  const isOpen = !unit.closed && (branchId === null || branches.some(({ id }) => id === branchId));
  return isOpen
    ? null
    : refused(
        "conflict",
        "Đơn vị hoặc chi đoàn này đã ngừng hoạt động nên không nhập được. Chọn nơi đang hoạt động ở “Nhập vào”.",
      );
}

/**
 * A dry run that waits, as it comes out now: whoever opens an older sheet again sees what a confirmation would do today.
 * Anew only where the roster or the branches are others than it was compared with.
 */
export async function comparedNow(
  actor: Actor,
  found: FoundImport,
  branches: Surroundings["branches"],
): Promise<Result<FoundImport>> {
  const { detail, place, seesSensitive, version } = found;
  const waits = detail.state === "ready" && !detail.expired && !found.isLeftRunning;
  if (!waits || isDeepStrictEqual(await markNow(actor, place, branches), detail.mark)) return done(found);
  const sheetSealed = await keptSheet(reader(place.scope), detail.id);
  if (!sheetSealed) return done(found);
  const { isComplete, year, mapping, answers } = detail;
  const around = await surroundings(onPool(place), actor, place, { isComplete, seesSensitive, year });
  const again = { sheetSealed, mapping, mappingChanges: {}, answers, around };
  const first = await beside.ask("compareAgain", again);
  const run = first.ok ? await besideOthers(place, around, first.value, { sheetSealed, answers }) : first;
  // What was shown before is shown still: a confirmation says by itself what has changed.
  if (!run.ok) return done(found);
  const { counts, resultSealed } = run.value;
  const kept = [detail.id, place.orgId, version, JSON.stringify(counts), resultSealed];
  await rows(place.scope, keepDryRun, () => kept);
  return findImport(actor, detail.id);
}

async function importNow(actor: Actor, id: string): Promise<Result<ImportDetail>> {
  const found = await findImport(actor, id);
  return found.ok ? done(found.value.detail) : found;
}

const ATTEMPTS = 3;

/** Corrects columns and answers questions; each time the dry run is made anew. */
export async function changeImport(actor: Actor, id: string, input: unknown): Promise<Result<ImportDetail>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await importToGoOn(actor, id);
    if (!found.ok) return found;
    const saved = await save(actor, found.value, input);
    if (!saved.ok) return saved;
    if (saved.value) return importNow(actor, id);
  }
  return refused("conflict", "Người khác đang sửa lần nhập này. Chờ một lát rồi làm lại.");
}

/** False where somebody else's answer came in between. */
async function save(actor: Actor, found: FoundImport, input: unknown): Promise<Result<boolean>> {
  const { detail, place, version } = found;
  const no = notReady(detail);
  if (no) return no;
  const parsed = parse(patchImportSchema, input);
  if (!parsed.ok) return parsed;
  if (!found.seesSensitive && takesSensitive(parsed.value.mapping ?? {}))
    return forbidden(NO_SENSITIVE_WRITE);
  const { mapping: mappingChanges = {}, sheet, year = detail.year, ...given } = parsed.value;
  const around = await surroundings(onPool(place), actor, place, {
    isComplete: detail.isComplete,
    seesSensitive: found.seesSensitive,
    year,
  });
  if (sheet !== undefined) return saveSheet(actor, found, around, sheet);
  const wrong = checkAnswers(given, detail, around);
  if (wrong) return wrong;
  const isYearSaid = year !== detail.year || yearAsked(detail, detail.answers).length > 0;
  const answers = answersOf(
    detail.answers,
    isYearSaid && parsed.value.year !== undefined
      ? { ...given, choices: { ...given.choices, [YEAR_CHOICE]: String(year) } }
      : given,
  );
  const sheetSealed = await keptSheet(reader(found.place.scope), found.detail.id);
  if (!sheetSealed) return refused("conflict", EXPIRED);
  const { mapping } = detail;
  const first = await beside.ask("compareAgain", { sheetSealed, mapping, mappingChanges, answers, around });
  if (!first.ok) return first;
  const run = await besideOthers(place, around, first.value, { sheetSealed, answers });
  if (!run.ok) return run;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(place.scope, tx);
    const { counts, resultSealed, fingerprint } = run.value;
    const written = await db.memberImport.updateMany({
      where: { id: detail.id, version, state: "ready" },
      data: {
        ...answers,
        reviewYear: year,
        mapping: run.value.mapping,
        counts,
        resultSealed,
        version: { increment: 1 },
      },
    });
    const memory = memoryOf(run.value.mapping, mappingChanges, given);
    if (memory) await rememberSheet(db, place, fingerprint, memory);
    const asked = Object.keys(parsed.value);
    record({
      type: "import.changed",
      orgId: place.orgId,
      unitId: place.unitId,
      subjectId: detail.id,
      detail: { asked, ...counts },
    });
    return written.count === 1 ? done(true) : RACED;
  }).then((result) => (result === RACED ? done(false) : result));
}

const RACED = refused("stale", "Người khác vừa sửa lần nhập này.");

/** What of an answer is worth remembering for the next sheet; a branch that is only to be opened has no id yet. */
function memoryOf(
  mapping: ColumnMapping,
  mappingChanges: object,
  { words = {}, branches = {} }: Pick<z.output<typeof patchImportSchema>, "words" | "branches">,
): NewMemory | null {
  const known = Object.entries(branches).filter(([, answer]) => answer !== "create");
  const isMapped = Object.keys(mappingChanges).length > 0;
  if (!isMapped && Object.keys(words).length === 0 && known.length === 0) return null;
  return { mapping: isMapped ? mapping : null, words, branches: Object.fromEntries(known) };
}

/** Another sheet of the file in place of the first: what was answered about rows and people no longer holds. */
async function saveSheet(
  actor: Actor,
  { detail, place, version, seesSensitive }: FoundImport,
  around: Surroundings,
  sheet: string,
): Promise<Result<boolean>> {
  const sheetSealed = await keptSheet(reader(place.scope), detail.id);
  if (!sheetSealed) return refused("conflict", EXPIRED);
  const remembered = await recallSheets(onPool(place), place);
  const first = await beside.ask("chooseSheet", { sheetSealed, sheet, remembered, around });
  if (!first.ok) return first;
  const run = await readAmongOthers(actor, place, around, first.value);
  if (!run.ok) return run;
  const { answers, fingerprint: _, year: reviewYear, ...read } = run.value;
  if (!seesSensitive && takesSensitive(read.mapping)) return forbidden(NO_SENSITIVE_WRITE);
  return change(whoIs(actor), async (tx, record) => {
    const written = await writer(place.scope, tx).memberImport.updateMany({
      where: { id: detail.id, version, state: "ready" },
      data: { ...read, ...answers, reviewYear, version: { increment: 1 } },
    });
    const { orgId, unitId } = place;
    const told = { asked: ["sheet"], ...read.counts };
    record({ type: "import.changed", orgId, unitId, subjectId: detail.id, detail: told });
    return written.count === 1 ? done(true) : RACED;
  }).then((result) => (result === RACED ? done(false) : result));
}
