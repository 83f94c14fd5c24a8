import type { Actor } from "@/lib/access/types";
import type { Tie } from "@/lib/evidence/proofs";
import { keptOf, type TableUndo, type UndoneTable } from "@/lib/members/bulk-changes/undo";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { done, type Result } from "@/lib/platform/result";
import { dropTrainingPapers } from "./papers";
import { storedTrainingStatement, undoTrainingStatement } from "./statements";
import { type Next, type RecordedAt, wordsOf } from "./writing";

/** Of a member the row as it was stored before a table, null where there was none, and as the table left it; both in words too. */
type TrainedRow = {
  member: string;
  name: string;
  before: object | null;
  after: object | null;
  was: string;
  became: string;
};

/** What undoing a table of training needs; `papers`: what came by it to the year's sheet. */
export type KeptTraining = { year: number; trained: TrainedRow[]; papers?: readonly Tie[] };

type StoredRows = ReadonlyMap<string, object>;

/** The rows of these people as they are stored. */
export async function storedRows(
  db: Writer,
  { place, year }: RecordedAt,
  records: readonly Next[],
): Promise<StoredRows> {
  const values = [place.orgId, year, records.map(({ row }) => row.memberId)];
  const found = await rowsWithin<{ id: string; stored: object }>(db, storedTrainingStatement, values);
  return new Map(found.map(({ id, stored }) => [id, stored]));
}

export function trainedRows(
  records: readonly Next[],
  { before, after }: { before: StoredRows; after: StoredRows },
): TrainedRow[] {
  return records.map(({ row: { memberId: member, fullName: name, record }, next }) => ({
    member,
    name,
    before: before.get(member) ?? null,
    after: after.get(member) ?? null,
    was: wordsOf(record),
    became: wordsOf(next),
  }));
}

const CHANGED_SINCE = "kết quả đã được sửa, xác nhận hoặc đánh dấu đã nhập phần mềm từ khi ghi.";

/** What puts each row back as it stood, as long as it is what the table left. */
export async function trainingTakenBack(_: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const kept = await keptOf<KeptTraining>(table);
  if (!kept.ok) return kept;
  const { year, trained, papers } = kept.value;
  return done({
    count: trained.length,
    unfit: [],
    write: async ({ db, record }) => {
      const { orgId, unitId, branchId } = table;
      const rows = trained.map(({ member, before, after }) => ({ member, before, after }));
      const values = [orgId, year, JSON.stringify(rows)];
      const back = await rowsWithin<{ id: string }>(db, undoTrainingStatement, values);
      const restored = new Set(back.map(({ id }) => id));
      for (const { member: subjectId, was, became } of trained)
        record({
          type: "training.marked",
          orgId,
          unitId,
          subjectId,
          detail: { year },
          before: { training: became },
          after: { training: was },
        });
      await dropTrainingPapers({ db, record }, { orgId, unitId, branchId }, papers);
      return trained
        .filter(({ member }) => !restored.has(member))
        .map(({ name }) => `${name}: ${CHANGED_SINCE}`);
    },
  });
}
