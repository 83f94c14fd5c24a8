"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SelectField, TextField } from "@/components/ui/field";
import { Row, RowList } from "@/components/ui/row-list";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { setRatingRuleAction } from "@/lib/ratings/actions";
import { EXCUSED_RULES, type ExcusedRule } from "@/lib/ratings/attendance/rules";
import { EXCUSED_WORDS } from "@/lib/ratings/messages";
import { type RatingSetting, RULE_NUMBERS } from "@/lib/ratings/types";

const LABELS: StaleWords<RatingSetting>["labels"] & Record<(typeof RULE_NUMBERS)[number], string> = {
  excellentPercent: "Nhắc khi xuất sắc quá (%)",
  trainingExcellent: "Rèn luyện xuất sắc từ (điểm)",
  trainingGood: "Rèn luyện tốt từ (điểm)",
  trainingCompleted: "Rèn luyện hoàn thành từ (điểm)",
  attendanceExcellent: "Dự xuất sắc từ (%)",
  attendanceGood: "Dự tốt từ (%)",
  attendanceCompleted: "Dự hoàn thành từ (%)",
  excused: "Vắng có lý do",
  guidance: "Theo văn bản hướng dẫn",
};

const RULE: StaleWords<RatingSetting> = {
  labels: LABELS,
  stored: (rule) => ({
    ...Object.fromEntries(RULE_NUMBERS.map((name) => [name, String(rule[name])])),
    ...{ excused: EXCUSED_WORDS[rule.excused], guidance: rule.guidance },
  }),
  say: (field, typed) => (field === "excused" ? EXCUSED_WORDS[typed as ExcusedRule] : typed),
};

/** By what members are rated and their training is judged, by the year in which it begins. */
export function RatingRules({ orgId, settings }: { orgId: string; settings: RatingSetting[] }) {
  const [now] = settings;
  return (
    <>
      <RowList label="Quy định xếp loại, rèn luyện theo năm">
        {settings.map((setting) => (
          <Row
            key={setting.fromYear}
            lead={`Từ năm ${setting.fromYear}`}
            title={`Xuất sắc quá ${setting.excellentPercent}% của số từ mức tốt trở lên thì nhắc`}
            detail={detailOf(setting)}
            action={<RuleDialog orgId={orgId} setting={setting} isNew={false} />}
          />
        ))}
      </RowList>
      {now && (
        <div className="panel-body">
          <RuleDialog orgId={orgId} setting={now} isNew />
        </div>
      )}
    </>
  );
}

function detailOf(rule: RatingSetting): string {
  return [
    `Rèn luyện từ ${rule.trainingExcellent}, ${rule.trainingGood}, ${rule.trainingCompleted} điểm`,
    `dự từ ${rule.attendanceExcellent}, ${rule.attendanceGood}, ${rule.attendanceCompleted}%`,
    `vắng có lý do: ${EXCUSED_WORDS[rule.excused].toLocaleLowerCase("vi")}`,
    rule.guidance,
  ].join(" · ");
}

type RuleDialogProps = { orgId: string; setting: RatingSetting; isNew: boolean };

function RuleDialog({ orgId, setting, isNew }: RuleDialogProps) {
  const { fromYear, guidance, version } = setting;
  return (
    <Dialog
      small
      variant={isNew ? "secondary" : "quiet"}
      trigger={isNew ? "Ghi quy định mới" : "Sửa"}
      title={isNew ? "Quy định xếp loại mới" : `Quy định xếp loại từ năm ${fromYear}`}
    >
      <p>
        Bảng xếp loại chỉ nhắc, không chặn. Kết quả rèn luyện đã đánh giá giữ nguyên cho tới khi chấm lại. Các
        năm trước năm áp dụng giữ quy định của năm ấy.
      </p>
      <ActionForm action={setRatingRuleAction} doneLabel="Đã lưu." stale={RULE}>
        <input type="hidden" name="orgId" value={orgId} />
        <input type="hidden" name="version" value={isNew ? "" : (version ?? "")} />
        <div className="field-row items-end">
          <TextField
            name="fromYear"
            label="Áp dụng từ năm"
            inputMode="numeric"
            short
            readOnly={!isNew}
            defaultValue={isNew ? undefined : fromYear}
          />
          {RULE_NUMBERS.map((name) => (
            <TextField
              key={name}
              name={name}
              label={LABELS[name]}
              inputMode="numeric"
              maxLength={3}
              short
              defaultValue={setting[name]}
            />
          ))}
          <SelectField
            name="excused"
            label="Vắng có lý do"
            options={EXCUSED_RULES.map((value) => ({ value, label: EXCUSED_WORDS[value] }))}
            defaultValue={setting.excused}
          />
        </div>
        <TextField name="guidance" label="Theo văn bản hướng dẫn" maxLength={120} defaultValue={guidance} />
        <div className="button-row">
          <SubmitButton>Lưu quy định</SubmitButton>
          <DialogClose variant="quiet">Đóng lại</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
