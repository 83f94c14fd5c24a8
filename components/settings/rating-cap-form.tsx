"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { setRatingCapAction } from "@/lib/ratings/actions";
import type { RatingSetting } from "@/lib/ratings/types";

const CAP: StaleWords<RatingSetting> = {
  labels: {
    excellentPercent: "Tỷ lệ xuất sắc (%)",
    fromYear: "Áp dụng từ năm",
    guidance: "Theo văn bản hướng dẫn",
  },
  stored: ({ excellentPercent, fromYear, guidance }) => ({
    ...{ excellentPercent: String(excellentPercent), fromYear: String(fromYear), guidance },
  }),
};

/** From which share of excellent ratings on the grids warn, under which guidance. */
export function RatingCapForm({ orgId, setting }: { orgId: string; setting: RatingSetting }) {
  return (
    <ActionForm action={setRatingCapAction} stale={CAP}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="version" value={setting.version ?? ""} />
      <p>
        Bảng xếp loại nhắc khi số xuất sắc vượt tỷ lệ này của số từ mức tốt trở lên. Chỉ nhắc, không chặn. Các
        năm trước năm áp dụng giữ mức 20%.
      </p>
      <div className="field-row">
        <TextField
          name="excellentPercent"
          label="Tỷ lệ xuất sắc (%)"
          inputMode="numeric"
          short
          defaultValue={setting.excellentPercent}
        />
        <TextField
          name="fromYear"
          label="Áp dụng từ năm"
          inputMode="numeric"
          short
          defaultValue={setting.fromYear}
        />
        <TextField
          name="guidance"
          label="Theo văn bản hướng dẫn"
          maxLength={120}
          defaultValue={setting.guidance}
        />
      </div>
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu mức cảnh báo</SubmitButton>
      </div>
    </ActionForm>
  );
}
