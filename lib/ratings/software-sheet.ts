import type { Actor } from "@/lib/access/types";
import { logListExport } from "@/lib/cases/list-export";
import { SOFTWARE_PERSON, softwarePerson } from "@/lib/members/roster/software-person";
import { listFileName } from "@/lib/papers/list-file-name";
import { NOBODY_TO_TYPE, registerWorkbook } from "@/lib/papers/register-workbook";
import { type PaperFile, sheetFile } from "@/lib/papers/serve";
import { done, type Result, refused } from "@/lib/platform/result";
import { choiceWords, NOT_MET_YET, STATE_WORDS, trainedWords } from "./messages";
import { seenBranchYear } from "./place";
import { boardAt } from "./queries";
import { isForSoftware, isToType } from "./rules";
import type { RatingBoard } from "./types";

/** "Danh sách nhập phần mềm" of a branch's ratings, those that it does not have yet. */
export async function ratingSheetFile(actor: Actor, input: unknown): Promise<Result<PaperFile>> {
  const at = await seenBranchYear(actor, input);
  if (!at.ok) return at;
  const board = await boardAt(actor, at.value);
  const { sheet, unit, branch, year } = board;
  if (!isForSoftware(sheet)) return refused("conflict", NOT_MET_YET);
  const rows = board.rows.filter(isToType);
  await logListExport(actor, at.value.place, { count: rows.length, of: "ratings" });
  const bytes = await softwareSheet({ ...board, rows });
  const names = { unit: unit.name, branch: branch?.name ?? null };
  return done(sheetFile(bytes, listFileName("Danh sách nhập phần mềm xếp loại", names, `${year}`)));
}

/** In the order of the national form (domain.md §2.1): who, the training, the rating, the branch. */
function softwareSheet({ unit, branch, periodLabel, sheet, rows }: RatingBoard): Promise<Uint8Array> {
  const place = (branch ?? unit).name;
  return registerWorkbook([
    {
      name: "Nhập phần mềm",
      title: "Danh sách nhập phần mềm: đánh giá, xếp loại đoàn viên",
      note: `${place}, ${periodLabel}: ${rows.length} người còn phải nhập. ${STATE_WORDS[sheet?.state ?? "none"]}.`,
      columns: ["STT", ...SOFTWARE_PERSON, "Rèn luyện đoàn viên", "Đánh giá, xếp loại đoàn viên", "Đơn vị"],
      rows: rows.map((row, at) => [
        at + 1,
        ...softwarePerson(row),
        row.record.training ? trainedWords(row.record.training.result) : "",
        choiceWords(row.choice),
        place,
      ]),
      none: NOBODY_TO_TYPE,
    },
  ]);
}
