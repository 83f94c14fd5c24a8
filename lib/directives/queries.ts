import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope, structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { evidenceByIds } from "@/lib/evidence/queries";
import type { FileRow } from "@/lib/evidence/types";
import { reader, rows, type Statement } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import { makeDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import type { DirectiveFilter } from "./schema";
import { fileOfDirectiveStatement, listDirectivesStatement, readDirectiveStatement } from "./statements";
import type { AnswerView, DirectiveDetail, DirectiveListItem, Receipt } from "./types";

const MOST = 300;

export type DirectiveList = { items: DirectiveListItem[]; isCut: boolean };

/** The directives of a year, the latest first; `unitId` null = to whichever units lie within reach. */
export async function directivesOfYear(
  actor: Actor,
  at: { orgId: string; unitId: string | null; year: number },
  { standing }: DirectiveFilter,
): Promise<Result<DirectiveList>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const found = await rows<DirectiveListItem>(scope, listDirectivesStatement, () => [
    scope.orgId,
    unitIdsOf(scope),
    at.unitId,
    makeDate(at.year, 1, 1),
    makeDate(at.year, 12, 31),
    standing === "not_received",
    standing === "unanswered",
    MOST + 1,
  ]);
  return done({ items: found.slice(0, MOST), isCut: found.length > MOST });
}

type StoredReceipt = Omit<Receipt, "receivedAt"> & { receivedAt: string | null };
type ReadRow = Omit<DirectiveDetail, "receipts" | "mayIssue"> & { receipts: StoredReceipt[] };

/** One directive with its receipts at the units that the actor reads. */
export async function directiveDetail(actor: Actor, id: string): Promise<Result<DirectiveDetail>> {
  const row = await findRow<ReadRow>(actor, id, readDirectiveStatement);
  if (!row) return notFound();
  return done({
    ...row,
    receipts: row.receipts.map(({ receivedAt, ...rest }) => ({
      ...rest,
      receivedAt: receivedAt === null ? null : new Date(receivedAt),
    })),
    mayIssue: can.issueDirective(actor, row.orgId).allowed,
  });
}

/** Receipts with the pictures and files of their answers: one statement for all of them. */
export async function answersOf(actor: Actor, { orgId, receipts }: DirectiveDetail): Promise<AnswerView[]> {
  const ids = receipts.flatMap(({ evidenceIds }) => evidenceIds);
  const cards = new Map((await evidenceByIds(actor, orgId, ids)).map((card) => [card.id, card]));
  return receipts.map((receipt) => ({
    receipt,
    evidence: receipt.evidenceIds.flatMap((id) => cards.get(id) ?? []),
    mayAnswer: can.answerDirective(actor, { orgId, unitId: receipt.unit.id }).allowed,
  }));
}

/** The file of a directive, as it was checked when it came. */
export async function fileOfDirective(
  actor: Actor,
  id: string,
): Promise<Result<Pick<FileRow, "orgId" | "sha256" | "mediaType" | "fileName">>> {
  const row = await findRow<FileRow>(actor, id, fileOfDirectiveStatement);
  return row ? done(row) : notFound();
}

async function findRow<Row>(actor: Actor, id: string, statement: Statement): Promise<Row | null> {
  if (!isId(id)) return null;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const values = scope && [scope.orgId, unitIdsOf(scope), id];
    const [row] = values ? await rows<Row>(scope, statement, () => values) : [];
    if (row) return row;
  }
  return null;
}

/** The units to choose recipients from, for whoever issues directives. */
export async function recipientChoices(actor: Actor, orgId: string): Promise<Result<UnitRef[]>> {
  const scope = structureScope(actor, orgId);
  const no = refusal(can.issueDirective(actor, orgId));
  if (no || !scope) return no ?? notFound();
  return done(await workingUnits(scope));
}

export async function workingUnits(scope: Scope): Promise<UnitRef[]> {
  return reader(scope).unit.findMany({
    where: { kind: { in: ["base_union", "base_branch"] }, closedOn: null },
    orderBy: { code: "asc" },
    select: { id: true, code: true, name: true },
  });
}
