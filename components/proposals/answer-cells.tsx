"use client";

import { DateField, SelectField, TextField } from "@/components/ui/field";
import type { Answer, Proposal } from "@/lib/proposals/types";
import { LAPSE_LABELS } from "@/lib/removals/messages";
import { ROLL_LAPSES } from "@/lib/removals/types";

const NUMBER_LABELS: Record<Exclude<Answer, "dismiss">, string> = {
  transfer_out: "Số giấy giới thiệu",
  transfer_in: "Số giấy giới thiệu",
  transfer_inside: "Số quyết định",
  admission: "Số nghị quyết, quyết định",
  graduation: "Số giấy chứng nhận",
  removal: "Số quyết định",
};

/** Of whom a sheet has let go: a unit beside goes on with the row by its own word of the arrival alone (`letGoTo`). */
const TAKEN_UP =
  "Sang đơn vị khác trong tổ chức: ghi đúng tên đơn vị đó. Bên đó thấy người này ở trang Chuyển sinh hoạt đoàn và bấm tiếp nhận, hồ sơ theo sang và cả hai bên cùng thấy lần chuyển.";

type AnswerCellsProps = { id: string; as: Answer; status: Proposal["member"]["status"] };

/** What an answer asks of its row: day and paper, and what only its procedure knows. */
export function AnswerCells({ id, as, status }: AnswerCellsProps) {
  const name = (cell: string) => `${id}.${cell}`;
  if (as === "dismiss") return <TextField name={name("note")} label="Lý do không ghi" maxLength={500} />;
  return (
    <div className="grid gap-2">
      {as === "transfer_out" && (
        <TextField
          name={name("place")}
          label="Nơi chuyển đến"
          maxLength={200}
          // Of who is still in the roster that name is refused (`wrongTold`).
          {...(status === "moved" && { hint: TAKEN_UP })}
        />
      )}
      {as === "transfer_in" && <TextField name={name("place")} label="Nơi giới thiệu đến" maxLength={200} />}
      {as === "removal" && <LapseCells name={name} />}
      <DateField name={name("day")} label="Ngày" />
      <TextField name={name("number")} label={NUMBER_LABELS[as]} maxLength={60} short />
    </div>
  );
}

function LapseCells({ name }: { name: (cell: string) => string }) {
  return (
    <div className="field-row">
      <SelectField
        name={name("lapse")}
        label="Đã bỏ"
        blank="Chọn việc đã bỏ"
        options={ROLL_LAPSES.map((value) => ({ value, label: LAPSE_LABELS[value] }))}
      />
      <TextField name={name("firstMonth")} label="Từ tháng" placeholder="tháng/năm" short />
      <TextField name={name("lastMonth")} label="Đến tháng" placeholder="tháng/năm" short />
    </div>
  );
}
