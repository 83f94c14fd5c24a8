"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Row, RowList } from "@/components/ui/row-list";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { setRatingCapAction } from "@/lib/ratings/actions";
import type { RatingSetting } from "@/lib/ratings/types";

const CAP: StaleWords<RatingSetting> = {
  labels: { excellentPercent: "Tỷ lệ xuất sắc (%)", guidance: "Theo văn bản hướng dẫn" },
  stored: ({ excellentPercent, guidance }) => ({ excellentPercent: String(excellentPercent), guidance }),
};

/** From which share of excellent ratings on the grids warn, by the year in which it begins. */
export function RatingCaps({ orgId, settings }: { orgId: string; settings: RatingSetting[] }) {
  const [now] = settings;
  return (
    <>
      <RowList label="Mức cảnh báo xếp loại xuất sắc theo năm">
        {settings.map((setting) => (
          <Row
            key={setting.fromYear}
            lead={`Từ năm ${setting.fromYear}`}
            title={`Xuất sắc quá ${setting.excellentPercent}% của số từ mức tốt trở lên thì nhắc`}
            detail={setting.guidance}
            action={<CapDialog orgId={orgId} setting={setting} isNew={false} />}
          />
        ))}
      </RowList>
      {now && (
        <div className="panel-body">
          <CapDialog orgId={orgId} setting={now} isNew />
        </div>
      )}
    </>
  );
}

type CapDialogProps = { orgId: string; setting: RatingSetting; isNew: boolean };

function CapDialog({ orgId, setting, isNew }: CapDialogProps) {
  const { excellentPercent, fromYear, guidance, version } = setting;
  return (
    <Dialog
      small
      variant={isNew ? "secondary" : "quiet"}
      trigger={isNew ? "Ghi mức cảnh báo mới" : "Sửa"}
      title={isNew ? "Mức cảnh báo mới" : `Mức cảnh báo từ năm ${fromYear}`}
    >
      <p>Bảng xếp loại chỉ nhắc, không chặn. Các năm trước năm áp dụng giữ mức của năm ấy.</p>
      <ActionForm action={setRatingCapAction} doneLabel="Đã lưu." stale={CAP}>
        <input type="hidden" name="orgId" value={orgId} />
        <input type="hidden" name="version" value={isNew ? "" : (version ?? "")} />
        <div className="field-row">
          <TextField
            name="fromYear"
            label="Áp dụng từ năm"
            inputMode="numeric"
            short
            readOnly={!isNew}
            defaultValue={isNew ? undefined : fromYear}
          />
          <TextField
            name="excellentPercent"
            label="Tỷ lệ xuất sắc (%)"
            inputMode="numeric"
            short
            defaultValue={excellentPercent}
          />
        </div>
        <TextField name="guidance" label="Theo văn bản hướng dẫn" maxLength={120} defaultValue={guidance} />
        <div className="button-row">
          <SubmitButton>Lưu mức cảnh báo</SubmitButton>
          <DialogClose variant="quiet">Đóng lại</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
