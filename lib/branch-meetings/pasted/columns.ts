import { columnsHint } from "@/lib/cases/pasted/columns-hint";
import type { PasteColumn } from "@/lib/cases/pasted/table";
import { FIELD_LABELS, type FormField, MARK_LABELS } from "../messages";

/** Who did not come, by name; everybody else of the branch then did. */
export type Absence = "excused" | "absent";
export type MeetingColumn = FormField | Absence;

/** What a meeting's own form asks on several lines. */
const OF_LINES: readonly FormField[] = ["agenda", "course", "resolution"];

/** The fields of a meeting, and who was away, each under its own title. */
export const MEETING_COLUMNS: readonly PasteColumn<MeetingColumn>[] = [
  ...(Object.keys(FIELD_LABELS) as FormField[]).map((name) => ({
    name,
    title: FIELD_LABELS[name],
    needed: name === "day",
    lines: OF_LINES.includes(name),
  })),
  { name: "excused", title: MARK_LABELS.excused, lines: true },
  { name: "absent", title: MARK_LABELS.absent, lines: true },
];

const { entitledCount, presentCount } = FIELD_LABELS;

export const PASTE_HINT = `Mỗi dòng một buổi đã họp. ${columnsHint(MEETING_COLUMNS)} Cần có Ngày họp. Chỉ biết số thì ghi ở cột ${entitledCount}, ${presentCount}; biết tên thì ghi người vắng, cách nhau bằng dấu chấm phẩy: Lê Thị An (ốm); Vũ Văn Bình (đi học).`;
