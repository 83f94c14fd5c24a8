"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SelectField, TextField } from "@/components/ui/field";
import { Row, RowList } from "@/components/ui/row-list";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { monthDayWords } from "@/lib/platform/month-day";
import { setRatingRuleAction } from "@/lib/ratings/actions";
import { EXCUSED_RULES, type ExcusedRule } from "@/lib/ratings/attendance/rules";
import { DEADLINE_FIELDS, DEADLINES, type Deadline, type DeadlineField } from "@/lib/ratings/deadlines/types";
import { EXCUSED_WORDS } from "@/lib/ratings/messages";
import { type RatingSetting, RULE_MONTHS, RULE_NUMBERS } from "@/lib/ratings/types";

const DEADLINE_WORDS: Record<Deadline, string> = {
  register: "Hạn đăng ký rèn luyện",
  evaluate: "Hạn đánh giá, chuyển kết quả rèn luyện",
  propose: "Hạn chi đoàn đề nghị xếp loại",
  approve: "Hạn duyệt xếp loại, xác nhận rèn luyện",
  organisation: "Hạn xếp loại tổ chức, cán bộ",
};

const CALENDARS = [
  { suffix: "", title: "Đơn vị tính theo năm dương lịch (ngày/tháng)", of: "" },
  { suffix: "School", title: "Trường học, tính theo năm học (ngày/tháng)", of: ", trường học" },
] as const;

const DEADLINE_LABELS = Object.fromEntries(
  CALENDARS.flatMap(({ suffix, of }) =>
    DEADLINES.map((deadline) => [`${deadline}By${suffix}`, `${DEADLINE_WORDS[deadline]}${of}`]),
  ),
);

const NUMBERS = [...RULE_NUMBERS, ...RULE_MONTHS] as const;

const LABELS: StaleWords<RatingSetting>["labels"] & Record<(typeof NUMBERS)[number], string> = {
  excellentPercent: "Nhắc khi xuất sắc quá (%)",
  trainingExcellent: "Rèn luyện xuất sắc từ (điểm)",
  trainingGood: "Rèn luyện tốt từ (điểm)",
  trainingCompleted: "Rèn luyện hoàn thành từ (điểm)",
  attendanceExcellent: "Dự xuất sắc từ (%)",
  attendanceGood: "Dự tốt từ (%)",
  attendanceCompleted: "Dự hoàn thành từ (%)",
  monthsToBeRated: "Xếp loại khi đã đủ (tháng)",
  monthsIll: "Nghỉ ốm quá (tháng) thì dưới mức tốt",
  registerDays: "Người mới đăng ký rèn luyện trong (ngày)",
  excused: "Vắng có lý do",
  ...DEADLINE_LABELS,
  guidance: "Theo văn bản hướng dẫn",
};

const RULE: StaleWords<RatingSetting> = {
  labels: LABELS,
  stored: (rule) => ({
    ...Object.fromEntries(NUMBERS.map((name) => [name, String(rule[name])])),
    ...Object.fromEntries(DEADLINE_FIELDS.map((name) => [name, monthDayWords(rule[name])])),
    excused: EXCUSED_WORDS[rule.excused],
    guidance: rule.guidance,
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
    `xếp loại khi đã đủ ${rule.monthsToBeRated} tháng, nghỉ ốm quá ${rule.monthsIll} tháng thì dưới mức tốt`,
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
      trigger={isNew ? "Ghi quy định mới" : "Sửa quy định"}
      title={isNew ? "Quy định xếp loại mới" : `Quy định xếp loại từ năm ${fromYear}`}
    >
      <p>
        Bảng xếp loại chỉ nhắc, không chặn. Kết quả rèn luyện đã đánh giá giữ nguyên cho tới khi chấm lại. Các
        năm trước năm áp dụng giữ quy định của năm ấy. Các tỷ lệ, số điểm, số tháng và hạn đặt sẵn là mặc định
        do chưa có văn bản nêu rõ; sửa khi có. Quá hạn thì bảng rèn luyện, xếp loại hiện “Quá hạn”.
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
          {NUMBERS.map((name) => (
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
        {CALENDARS.map(({ suffix, title }) => (
          <fieldset key={suffix} className="field-row items-end">
            <legend>{title}</legend>
            {DEADLINES.map((deadline) => {
              const name: DeadlineField = `${deadline}By${suffix}`;
              return (
                <TextField
                  key={name}
                  name={name}
                  label={DEADLINE_WORDS[deadline]}
                  maxLength={5}
                  short
                  defaultValue={monthDayWords(setting[name])}
                />
              );
            })}
          </fieldset>
        ))}
        <TextField name="guidance" label="Theo văn bản hướng dẫn" maxLength={120} defaultValue={guidance} />
        <div className="button-row">
          <SubmitButton>Lưu quy định</SubmitButton>
          <DialogClose variant="quiet">Đóng lại</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
