import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { evidenceByIds } from "@/lib/evidence/queries";
import { done, notFound, type Result } from "@/lib/platform/result";
import { type Book, listBook, placeOf, rowOf } from "../book";
import type { BookAt, BookList } from "../types";
import { listDossiersStatement, readDossiersStatement } from "./statements";
import type { DossierDetail, DossierListItem } from "./types";

/** The places where dossiers are kept now, each with its last stock-taking. */
export function dossierStores(
  actor: Actor,
  at: Omit<BookAt, "year">,
  filter: { removed?: string | undefined } = {},
): Promise<Result<BookList<DossierListItem>>> {
  return listBook(actor, listDossiersStatement, at, { removed: filter.removed === "1", more: [] });
}

type ReadRow = Omit<DossierDetail, "evidence" | "mayEdit"> & { evidenceIds: string[] };

/** One place with its stock-takings and pictures. A removed one only for who may take it back. */
export async function dossierStore(actor: Actor, id: string): Promise<Result<DossierDetail>> {
  const row = await rowOf<ReadRow>(actor, readDossiersStatement, id);
  if (!row) return notFound();
  const { evidenceIds, ...store } = row;
  const mayEdit = can.keepCare(actor, placeOf(row)).allowed;
  if (row.deletedAt && !mayEdit) return notFound();
  return done({ ...store, mayEdit, evidence: await evidenceByIds(actor, row.orgId, evidenceIds) });
}

export const DOSSIER_BOOK: Book<DossierDetail> = {
  table: "dossier_stores",
  find: dossierStore,
  may: can.keepCare,
  removed: "dossiers.removed",
  restored: "dossiers.restored",
};
