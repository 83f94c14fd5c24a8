import type { Actor } from "@/lib/access/types";
import { logListExport } from "@/lib/cases/list-export";
import { SOFTWARE_PERSON, softwarePerson } from "@/lib/members/roster/software-person";
import { listFileName } from "@/lib/papers/list-file-name";
import { NOBODY_TO_TYPE, registerWorkbook } from "@/lib/papers/register-workbook";
import { type PaperFile, sheetFile } from "@/lib/papers/serve";
import { done, type Result } from "@/lib/platform/result";
import { trainedWords } from "@/lib/ratings/messages";
import { seenBranchYear } from "@/lib/ratings/place";
import { trainingAt } from "./queries";
import type { TrainingBoard } from "./types";

/** "Danh sách nhập phần mềm" of a branch's training: whom the national software does not have yet, or not as it is now. */
export async function trainingSoftwareFile(actor: Actor, input: unknown): Promise<Result<PaperFile>> {
  const at = await seenBranchYear(actor, input);
  if (!at.ok) return at;
  const board = await trainingAt(actor, at.value);
  const { unit, branch, year } = board;
  const rows = board.rows.filter(({ record, typedOn }) => record !== null && typedOn === null);
  await logListExport(actor, at.value.place, { count: rows.length, of: "training" });
  const bytes = await softwareSheet({ ...board, rows });
  const names = { unit: unit.name, branch: branch?.name ?? null };
  return done(sheetFile(bytes, listFileName("Danh sách nhập phần mềm rèn luyện", names, `${year}`)));
}

/** In the order of the national form (domain.md §2.1): who, the training, the branch; with the marks of each group. */
function softwareSheet({ unit, branch, periodLabel, program, rows }: TrainingBoard): Promise<Uint8Array> {
  const place = (branch ?? unit).name;
  const groups = program.groups.map(({ title, points }, at) => `${at + 1}. ${title} (${points})`);
  return registerWorkbook([
    {
      name: "Nhập phần mềm",
      title: "Danh sách nhập phần mềm: chương trình rèn luyện đoàn viên",
      note: `${place}, ${periodLabel}: ${rows.length} người còn phải nhập.`,
      columns: ["STT", ...SOFTWARE_PERSON, ...groups, "Tổng điểm", "Rèn luyện đoàn viên", "Đơn vị"],
      rows: rows.map((row, at) => [
        at + 1,
        ...softwarePerson(row),
        ...groups.map((_, group) => row.record?.branchMarks[group] ?? ""),
        row.record?.total ?? "",
        trainedWords(row.record?.result ?? null),
        place,
      ]),
      none: NOBODY_TO_TYPE,
    },
  ]);
}
