import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { chooseSheetAction } from "@/lib/imports/actions";
import type { OfferedSheet } from "@/lib/imports/types";

type SheetChoiceProps = { importId: string; sheets: OfferedSheet[]; chosen: string };

/** Where a file has several lists: which of them is meant. */
export function SheetChoice({ importId, sheets, chosen }: SheetChoiceProps) {
  if (sheets.length < 2) return null;
  return (
    <Panel padded>
      <ActionForm action={chooseSheetAction} className="sheet-choice">
        <input type="hidden" name="id" value={importId} />
        <SelectField
          key={chosen}
          name="sheet"
          label={`Tệp có ${sheets.length} danh sách`}
          defaultValue={chosen}
          options={sheets.map(({ name, hidden, rows }) => ({
            value: name,
            label: `${name} (${rows} dòng${hidden ? ", trang ẩn" : ""})`,
          }))}
        />
        <SubmitButton variant="secondary" pendingLabel="Đang đọc…">
          Xem danh sách này
        </SubmitButton>
        <p className="hint">
          Mỗi lần nhập ghi một danh sách; xác nhận xong, tải tệp lên lại để nhập danh sách khác. Đổi danh sách
          thì các câu đã trả lời về từng dòng phải chọn lại.
        </p>
      </ActionForm>
    </Panel>
  );
}
