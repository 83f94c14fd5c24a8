import { recordedNoteAt } from "@/lib/cases/software/messages";
import { SOFTWARE_PERSON, softwarePerson } from "@/lib/members/roster/software-person";
import { NOBODY_TO_TYPE, registerWorkbook } from "@/lib/papers/register-workbook";
import { formatDate } from "@/lib/platform/dates";
import { TYPED, type TypedList } from "./rules";
import type { TypedLine } from "./types";

/** Those who are still to be typed, in the order in which the software names people (domain.md §2.1). */
export function softwareSheet(
  list: TypedList,
  { place, lines }: { place: string; lines: readonly TypedLine[] },
): Promise<Uint8Array> {
  const { title, value, day, number } = TYPED[list];
  // Of posts it is what was recorded that is to be typed.
  const without = list === "posts" ? "" : `\n${recordedNoteAt(list)}`;
  const back = lines.some(({ isTakenBack }) => isTakenBack)
    ? " Dòng ghi “đã rút” thì sửa lại trên phần mềm như trước quyết định đó."
    : "";
  const again = lines.some(isOtherNow) ? " Dòng ghi “đã nhập” thì sửa dòng đã có trên phần mềm." : "";
  return registerWorkbook([
    {
      name: "Nhập phần mềm",
      title: `Danh sách nhập phần mềm: ${title}`,
      note: `${place}: ${lines.length} dòng phải nhập. Dòng đã đánh dấu thì đã có trên phần mềm.${back}${again}${without}`,
      columns: ["STT", ...SOFTWARE_PERSON, "Đơn vị", ...(value ? [value] : []), day, number],
      rows: lines.map((line, at) => [
        at + 1,
        ...softwarePerson({ ...line, fullName: line.personName }),
        line.branch,
        ...(value ? [line.value] : []),
        formatDate(line.day),
        numberOf(line),
      ]),
      none: NOBODY_TO_TYPE,
    },
  ]);
}

/** The software has it as it was before it was corrected here. */
const isOtherNow = ({ isTakenBack, wasTyped }: TypedLine) => wasTyped && !isTakenBack;

function numberOf(line: TypedLine): string {
  if (line.isTakenBack) return `${line.docNumber} (đã rút)`.trim();
  return isOtherNow(line) ? `${line.docNumber} (đã nhập: sửa lại)`.trim() : line.docNumber;
}
