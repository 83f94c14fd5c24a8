"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveOwnTrainingAction } from "@/lib/member-links/own/actions";
import { TRAINING_WORDS } from "@/lib/training/messages";
import type { OwnTraining as Training } from "@/lib/training/own";

/** The years in which the person may mark now, or has. */
export function OwnTrainings({ secret, trainings }: { secret: string; trainings: Training[] }) {
  if (trainings.length === 0)
    return (
      <Panel title="3. Rèn luyện đoàn viên" padded>
        <p>Chi đoàn chưa đăng ký chương trình rèn luyện năm nay cho đồng chí, nên chưa tự chấm được.</p>
      </Panel>
    );
  return trainings.map((training) => <OwnTraining key={training.year} secret={secret} training={training} />);
}

/** The person's own marks of a year, group by group. */
function OwnTraining({ secret, training }: { secret: string; training: Training }) {
  const { year, periodLabel, groups, record, isLocked } = training;
  return (
    <Panel title={`3. Rèn luyện đoàn viên ${periodLabel}`} padded>
      {isLocked ? (
        <p>{`${TRAINING_WORDS[record.state]}: điểm giữ nguyên, không sửa ở đây nữa.`}</p>
      ) : (
        <ActionForm action={(form) => saveOwnTrainingAction(secret, form)} doneLabel="Đã lưu điểm tự chấm">
          <input type="hidden" name="year" value={year} />
          <input type="hidden" name="version" value={record.version ?? ""} />
          {groups.map(({ title, points }, n) => (
            <TextField
              key={title}
              name={`marks.${n}`}
              label={title}
              hint={`Từ 0 đến ${points} điểm`}
              defaultValue={record.selfMarks[n]}
              inputMode="numeric"
              autoComplete="off"
              maxLength={2}
              short
            />
          ))}
          <SubmitButton variant="secondary">{`Lưu điểm tự chấm ${periodLabel}`}</SubmitButton>
        </ActionForm>
      )}
    </Panel>
  );
}
