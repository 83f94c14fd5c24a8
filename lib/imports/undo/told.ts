import type { AuditEvent } from "@/lib/audit/types";
import { columnFor } from "@/lib/imports/rows/column-for";
import type { CellProblem } from "@/lib/imports/rows/roster-row";
import { fieldColumns } from "@/lib/imports/rows/table-rows";
import type { ImportDetail } from "@/lib/imports/types";
import type { UndoPlan } from "@/lib/imports/undo/plan";
import type { UndoRow } from "@/lib/imports/undo/statements";

type Undone = {
  detail: ImportDetail;
  restored: { ids: string[]; told: UndoPlan["told"] };
  deleted: string[];
  /** Of whom a recorded case has taken the import's place: what would be told if they were put back. */
  replaced: UndoPlan["told"];
  left: number;
};

export function eventsOfUndo({ detail, restored, deleted, replaced, left }: Undone): AuditEvent[] {
  const { id, orgId, unitId } = detail;
  const where = { orgId, unitId };
  return [
    ...restored.ids.flatMap((subjectId) =>
      (restored.told[subjectId] ?? []).map((event): AuditEvent => ({ ...where, subjectId, ...event })),
    ),
    ...Object.entries(replaced).flatMap(([subjectId, events]) =>
      events.flatMap((event) =>
        movedByCase(event).map((told): AuditEvent => ({ ...where, subjectId, ...told })),
      ),
    ),
    ...deleted.map(
      (subjectId): AuditEvent => ({
        type: "member.removed_by_undo",
        ...where,
        subjectId,
        detail: { undo: id },
      }),
    ),
    {
      type: "import.undone",
      ...where,
      subjectId: id,
      detail: { restored: restored.ids.length, deleted: deleted.length, left },
    },
  ];
}

/** A change of branch that the case alone makes from now on: the import's own counts no more (`STANDS`). */
function movedByCase({ type, detail, before, after }: UndoPlan["told"][string][number]) {
  if (type !== "member.updated") return [];
  return [
    {
      type: "member.moved" as const,
      detail: { fields: ["unit", "branch"], undo: detail?.undo ?? null },
      before: after,
      after: before,
    },
  ];
}

const leftReview = (yearLabel: string) =>
  `Xếp loại hoặc rèn luyện ${yearLabel} đã có người ghi tiếp sau lần nhập nên giữ như hiện nay. Sửa tay nếu cần.`;

/** `yearLabel`: what the unit calls the year of the import's ratings and training. */
type Of = Pick<ImportDetail, "mapping"> & { yearLabel: string };

/** Whose rating or training alone somebody went on with since. */
export function leftReviews(names: string[], { mapping, yearLabel }: Of): CellProblem[] {
  const column = columnFor(fieldColumns(mapping), "rating");
  return names.map((value) => ({ row: 0, column, value, message: leftReview(yearLabel), sensitive: false }));
}

/** Why they stay: `cased` are those by whom a recorded case stands; `reviewed` are those whose rating or training does too. */
type Stays = Record<"taken" | "onTheWay" | "cased" | "reviewed", ReadonlySet<string>>;

/** What stays, one line for each person, at the row of the sheet; 0 for somebody who was absent from it. */
export function leftRows(
  left: UndoRow[],
  { taken, onTheWay, cased, reviewed }: Stays,
  { mapping, yearLabel }: Of,
): CellProblem[] {
  const column = columnFor(fieldColumns(mapping), "fullName");
  return left.map(({ memberId, kind, sheetRow, fullName }) => {
    const changed = cased.has(memberId) ? "cased" : "changed";
    const stays = taken.has(memberId) ? "taken" : onTheWay.has(memberId) ? "onTheWay" : null;
    const why = LEFT[stays ?? (kind === "created" ? "created" : changed)];
    return {
      row: sheetRow ?? 0,
      column,
      value: fullName ?? "",
      message: reviewed.has(memberId) ? `${why} ${leftReview(yearLabel)}` : why,
      sensitive: false,
    };
  });
}

/** Whose a number is now is told to those alone who reach that person. */
const LEFT = {
  created:
    "Đã sửa, đã vào danh sách chốt quý hoặc đã ghi tham gia hoạt động sau lần nhập nên giữ lại. Sửa tay nếu cần.",
  changed:
    "Đã sửa sau lần nhập, hoặc chi đoàn trước lần nhập đã ngừng hoạt động, nên giữ như hiện nay. Sửa tay nếu cần.",
  cased:
    "Đã có hồ sơ ghi sau lần nhập nên giữ theo hồ sơ. Nếu hồ sơ ấy sai, bỏ hồ sơ thì người này trở lại như trước lần nhập.",
  onTheWay:
    "Đang có hồ sơ chuyển sinh hoạt chưa xong nên giữ như hiện nay. Nếu hồ sơ đó nhầm hoặc đã rời đi cách khác, rút hồ sơ đó rồi sửa tay.",
  taken:
    "Mã định danh hoặc số thẻ trước lần nhập nay là của một đoàn viên đang sinh hoạt ở đơn vị khác trong tổ chức nên giữ như hiện nay. Chưa rõ thì hỏi văn phòng cấp trên.",
} as const;
