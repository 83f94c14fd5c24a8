import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { Json } from "@/lib/audit/types";
import { addProofs, tieEvidence } from "@/lib/evidence/proofs";
import { notAfter } from "@/lib/evidence/rules";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { findEditable, placeOf, removeRecord, restoreRecord, save, subjectOf } from "../book";
import { making, moving } from "../placing";
import { DOSSIER_BOOK } from "./queries";
import {
  changeDossiersSchema,
  createDossiersSchema,
  type DossierFields,
  inspectDossiersSchema,
  withdrawInspectionSchema,
} from "./schema";
import type { DossierDetail } from "./types";

/** Says where dossiers are kept and by whom. */
export async function createDossiers(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(createDossiersSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, ...fields } = parsed.value;
  const made = await making(actor, { unit, ...fields });
  if (!made.ok) return made;
  const { scope, place, row } = made.value;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await db.dossierStore.create({ data: { ...row, ...columnsOf(fields) } });
    await addProofs(db, "dossier_evidence", row, fields.evidence);
    record({ type: "dossiers.created", ...subjectOf(place, row.id), after: plain(fields) });
    return done({ id: row.id });
  });
}

export async function changeDossiers(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<DossierDetail>> {
  const found = await findEditable(DOSSIER_BOOK, actor, id);
  if (!found.ok) return found;
  const parsed = parse(changeDossiersSchema, input);
  if (!parsed.ok) return parsed;
  const was = found.value;
  const { version, ...fields } = parsed.value;
  const place = await moving(actor, placeOf(was), fields);
  if (!place.ok) return place;
  const { branchId } = place.value;
  return save(
    DOSSIER_BOOK,
    actor,
    was,
    async (db) => {
      const data = { ...columnsOf(fields), branchId, version: { increment: 1 } };
      const { count } = await db.dossierStore.updateMany({ where: { id, version, deletedAt: null }, data });
      if (count > 0) await tieEvidence(actor, db, "dossier_evidence", was, fields.evidence);
      return count;
    },
    { type: "dossiers.changed", before: plain(fieldsOf(was)), after: plain(fields) },
  );
}

/** A stock-taking is added to those before it. */
export async function inspectDossiers(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<DossierDetail>> {
  const found = await findEditable(DOSSIER_BOOK, actor, id);
  if (!found.ok) return found;
  const parsed = parse(inspectDossiersSchema, input);
  if (!parsed.ok) return parsed;
  const was = found.value;
  const { version, ...fields } = parsed.value;
  const ahead = notAfter(await today(), fields.inspectedOn, "inspectedOn");
  if (ahead) return ahead;
  const number = Math.max(0, ...was.inspections.map((each) => each.number)) + 1;
  return save(
    DOSSIER_BOOK,
    actor,
    was,
    async (db) => {
      const data = { version: { increment: 1 } };
      const { count } = await db.dossierStore.updateMany({ where: { id, version, deletedAt: null }, data });
      if (count === 0) return count;
      const by = { byId: personOf(actor), by: actor.name };
      const inspectedOn = fromDay(fields.inspectedOn);
      await db.dossierInspection.create({
        data: { orgId: was.orgId, storeId: id, number, ...fields, inspectedOn, ...by },
      });
      return count;
    },
    { type: "dossiers.inspected", after: { ...fields } },
  );
}

/** For a stock-taking that was told by mistake; it stays in the list. */
export async function withdrawInspection(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<DossierDetail>> {
  const found = await findEditable(DOSSIER_BOOK, actor, id);
  if (!found.ok) return found;
  const parsed = parse(withdrawInspectionSchema, input);
  if (!parsed.ok) return parsed;
  const was = found.value;
  const { number, reason, version } = parsed.value;
  const told = was.inspections.find((each) => each.number === number);
  if (!told) return notFound();
  if (told.withdrawn !== null) return refused("conflict", "Lần kiểm kê này đã rút rồi. Mở lại trang để xem.");
  const on = { withdrawnOn: fromDay(await today()), byId: personOf(actor), by: actor.name };
  return save(
    DOSSIER_BOOK,
    actor,
    was,
    async (db) => {
      const data = { version: { increment: 1 } };
      const { count } = await db.dossierStore.updateMany({ where: { id, version, deletedAt: null }, data });
      if (count === 0) return count;
      await db.dossierInspectionWithdrawal.create({
        data: { orgId: was.orgId, storeId: id, number, reason, ...on },
      });
      return count;
    },
    { type: "dossiers.inspection_withdrawn", detail: { number } },
  );
}

export function removeDossiers(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  return removeRecord(DOSSIER_BOOK, actor, id, input);
}

export function restoreDossiers(actor: Actor, id: string): Promise<Result<{ id: string }>> {
  return restoreRecord(DOSSIER_BOOK, actor, id);
}

function columnsOf({ place, keeper, note }: DossierFields) {
  return { place, keeper, note };
}

function fieldsOf({ branch, place, keeper, note, evidence }: DossierDetail): DossierFields {
  return { branch: branch?.id ?? null, place, keeper, note, evidence: evidence.map(({ id }) => id) };
}

function plain(fields: DossierFields): { [key: string]: Json } {
  return { ...fields };
}
