import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { type ColumnField, isSensitiveColumn } from "@/lib/imports/columns/header-titles";
import type { Counts } from "@/lib/imports/comparing/outcomes";
import type { ImportPlace } from "@/lib/imports/place";
import { isBeingWritten, shownState } from "@/lib/imports/state-statements";
import type { ColumnMapping, DryRunResult, ImportAnswers, ImportDetail, Reviewed } from "@/lib/imports/types";
import { now } from "@/lib/platform/clock";
import { type Reader, reader, rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { unpack } from "@/lib/platform/packing";
import { done, notFound, type Result } from "@/lib/platform/result";

const select = {
  id: true,
  orgId: true,
  unitId: true,
  branchId: true,
  state: true,
  fileName: true,
  sheetName: true,
  isComplete: true,
  reviewYear: true,
  mapping: true,
  branches: true,
  choices: true,
  absent: true,
  words: true,
  counts: true,
  resultSealed: true,
  progressDone: true,
  progressTotal: true,
  createdById: true,
  createdAt: true,
  expiresAt: true,
  version: true,
} as const;

export type FoundImport = {
  detail: ImportDetail;
  place: ImportPlace;
  seesSensitive: boolean;
  version: number;
  /** Its row says that it is being written, and nobody writes it: it is shown as ready. */
  isLeftRunning: boolean;
};

/** An import for whoever keeps the roster that it goes into; one whose writer died is shown as ready again. */
export async function findImport(actor: Actor, id: string): Promise<Result<FoundImport>> {
  if (!isId(id)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const row = scope && (await readImport(scope, id));
    if (scope && row) return opened(actor, scope, row, await now());
  }
  return notFound();
}

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>> & { isLeftRunning?: true };

async function readImport(scope: Scope, id: string): Promise<Row | null> {
  const row = await readRow(scope, id);
  if (row?.state !== "running") return row;
  const [lock] = await rows<{ written: boolean }>(scope, isBeingWritten, ({ orgId }) => [id, orgId]);
  if (lock?.written) return row;
  // Whoever wrote it may have ended in between: only a row that nobody writes and that still says so was left.
  const after = await readRow(scope, id);
  if (after?.state !== "running") return after;
  return { ...after, state: "ready", progressDone: 0, progressTotal: 0, isLeftRunning: true };
}

function readRow(scope: Scope, id: string) {
  return reader(scope).memberImport.findFirst({ where: { id }, select });
}

function opened(actor: Actor, scope: Scope, row: Row, moment: Date): Result<FoundImport> {
  const { orgId, unitId, branchId } = row;
  const at = { orgId, unitId, branchId };
  const detail = detailOf(row, moment);
  const sheet = { ...at, createdById: row.createdById, takesSensitive: takesSensitive(detail.mapping) };
  const no = refusal(can.openSheet(actor, sheet));
  if (no) return no;
  return done({
    detail,
    place: { scope, ...at },
    seesSensitive: can.seeSensitive(actor, at).allowed,
    version: row.version,
    isLeftRunning: row.isLeftRunning ?? false,
  });
}

export function takesSensitive(mapping: Record<string, string | null>): boolean {
  return Object.values(mapping).some((field) => isSensitiveColumn(field as ColumnField | null));
}

/** Once its days are over its cells are told no more, also before they are wiped. */
function detailOf(row: Row, moment: Date): ImportDetail {
  const {
    resultSealed: sealed,
    expiresAt,
    progressDone,
    progressTotal,
    branches,
    choices,
    absent,
    words,
    reviewYear: year,
    version: _,
    isLeftRunning: _left,
    ...rest
  } = row;
  const resultSealed = expiresAt > moment ? sealed : null;
  const result = resultSealed ? unpackResult(resultSealed) : EMPTY_RESULT;
  return {
    ...rest,
    ...result,
    year,
    mapping: row.mapping as ColumnMapping,
    counts: splitCounts(row.counts as KeptCounts).counts,
    answers: { branches, choices, absent, words } as ImportAnswers,
    progress: { done: progressDone, total: progressTotal },
    expired: resultSealed === null,
  };
}

/** Of one that is written also whom it wrote a rating or a registration of; not of one from before that was kept. */
type KeptCounts = Counts & Partial<Reviewed>;

function splitCounts({ ratings = 0, training = 0, ...counts }: KeptCounts) {
  return { counts, reviewed: { ratings, training } };
}

/** What was sealed before an upgrade lacks what the upgrade brought. */
function unpackResult(sealed: Uint8Array): DryRunResult {
  const told = unpack<Omit<DryRunResult, "rejected">>(sealed);
  const beside = { ...EMPTY_RESULT.beside, ...told.beside };
  return { ...EMPTY_RESULT, rejected: told.problems.map(({ row }) => row), ...told, beside };
}

/** What is left of a dry run whose days are over. */
export const EMPTY_RESULT: DryRunResult = {
  rowCount: 0,
  columns: [],
  leftOut: [],
  notTaken: [],
  otherUnit: null,
  legacy: null,
  unknownBranches: [],
  openedSince: [],
  mark: null,
  unitsForBranches: [],
  peopleForBranches: [],
  words: [],
  rejected: [],
  problems: [],
  notices: [],
  conflicts: [],
  untold: 0,
  beside: {
    ratings: 0,
    training: 0,
    alone: 0,
    unsaid: 0,
    unplaced: 0,
    proposed: 0,
    posts: 0,
    notProposed: 0,
  },
  duplicates: [],
  changed: { people: [], all: 0, others: 0 },
  merged: [],
  newUnplaced: 0,
  hiddenRows: 0,
  isCut: false,
  youths: { count: 0, told: [] },
  capitals: { count: 0, first: null },
  swappedDays: [],
  reviewed: { periodKind: "calendar_year", usual: 0, title: null },
  sheets: [],
  sideBySide: [],
  absent: [],
  opened: [],
};

/** The sheet as it came, sealed; null once it was written or its days are over. */
export async function keptSheet(db: Reader, importId: string): Promise<Uint8Array | null> {
  const row = await db.memberImport.findFirst({
    where: { id: importId, expiresAt: { gt: await now() } },
    select: { sheetSealed: true },
  });
  return row?.sheetSealed ?? null;
}

export type PastImport = {
  id: string;
  fileName: string;
  state: ImportDetail["state"];
  isComplete: boolean;
  counts: Counts;
  reviewed: Reviewed;
  /** Who was absent from the sheet and left. */
  left: number;
  createdAt: Date;
  createdBy: string | null;
  branch: string | null;
  /** Whom its undo left as they are, and how many it put back; null where that is told no more, or nothing was undone. */
  undone: { kept: string[]; back: number | null } | null;
  /** Whether the reader may look into it. */
  opens: boolean;
};

/** SQL: how many whom the sheet does not name an import `i` took out of the roster. */
const LEFT_BY_IMPORT = `(SELECT count(*)::int FROM member_import_changes c
      WHERE c.org_id = i.org_id AND c.import_id = i.id AND c.kind = 'left')`;

const leftByImport = {
  name: "import_left",
  text: `SELECT ${LEFT_BY_IMPORT} AS left FROM member_imports i WHERE i.org_id = $1 AND i.id = $2`,
};

/** How many people left with an import that is written; its own result tells them for some days alone. */
export async function leftWith(
  scope: Scope,
  { orgId, id }: Pick<ImportDetail, "orgId" | "id">,
): Promise<number> {
  const [row] = await rows<{ left: number }>(scope, leftByImport, () => [orgId, id]);
  return row?.left ?? 0;
}

/** What is left of an undone import tells whom it left. */
function undoneOf({ problems, back }: DryRunResult) {
  return { kept: problems.map(({ value }) => value), back: back ?? null };
}

type PastRow = Omit<PastImport, "opens" | "undone" | "counts" | "reviewed"> & {
  counts: KeptCounts;
  undoneSealed: Uint8Array | null;
  branchId: string | null;
  createdById: string | null;
  mapping: ColumnMapping;
};

const MOST_PAST = 20;

const pastImports = {
  name: "imports_past",
  text: `SELECT i.id, i.file_name AS "fileName", ${shownState("i")} AS state, i.is_complete AS "isComplete", i.counts,
      ${LEFT_BY_IMPORT} AS left,
      i.created_at AS "createdAt", u.name AS "createdBy", b.name AS branch, i.branch_id AS "branchId",
      i.created_by_id AS "createdById", i.mapping,
      CASE WHEN i.state = 'undone' AND i.expires_at > $4 THEN i.result_sealed END AS "undoneSealed"
    FROM member_imports i
    LEFT JOIN users u ON u.id = i.created_by_id
    LEFT JOIN units b ON b.org_id = i.org_id AND b.id = i.branch_id
    WHERE i.org_id = $1 AND i.unit_id = $2 AND ($3::uuid IS NULL OR i.branch_id = $3)
    ORDER BY i.created_at DESC LIMIT ${MOST_PAST}`,
};

/** The newest imports into a unit, or into one branch. */
export async function importHistory(
  actor: Actor,
  { scope, orgId, unitId, branchId }: ImportPlace,
): Promise<PastImport[]> {
  const moment = await now();
  const found = await rows<PastRow>(scope, pastImports, () => [orgId, unitId, branchId, moment]);
  return found.map(({ branchId, createdById, mapping, undoneSealed, counts, ...rest }) => {
    const past = { ...rest, ...splitCounts(counts) };
    const sheet = { orgId, unitId, branchId, createdById, takesSensitive: takesSensitive(mapping) };
    const opens = can.openSheet(actor, sheet).allowed;
    return { ...past, opens, undone: opens && undoneSealed ? undoneOf(unpackResult(undoneSealed)) : null };
  });
}
