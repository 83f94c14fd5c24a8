"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { setPairAction } from "@/lib/assessments/appraisal/pair-setting/actions";
import type { PairSetting } from "@/lib/assessments/appraisal/pair-setting/types";

const OPTIONS = [
  { value: "1", label: "Một người" },
  { value: "2", label: "Hai người, riêng rồi thống nhất" },
];

const wordsOf = (value: string) => OPTIONS.find((option) => option.value === value)?.label ?? "";

const SETTING: StaleWords<PairSetting> = {
  labels: { appraisers: "Mỗi đơn vị do" },
  stored: ({ twoAppraisers }) => ({ appraisers: wordsOf(twoAppraisers ? "2" : "1") }),
  say: (_, typed) => wordsOf(typed),
};

/** How many appraise each unit of the year. */
export function PairSettingForm({ orgId, setting }: { orgId: string; setting: PairSetting }) {
  const { cycleId, version, twoAppraisers, isOpen } = setting;
  if (!isOpen) return <p>{wordsOf(twoAppraisers ? "2" : "1")}</p>;
  return (
    <ActionForm action={setPairAction} doneLabel="Đã lưu" stale={SETTING}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <input type="hidden" name="version" value={version} />
      <Choice
        key={version}
        name="appraisers"
        label="Mỗi đơn vị do"
        options={OPTIONS}
        defaultValue={twoAppraisers ? "2" : "1"}
        hint="Hai người: không ai thấy kết luận của người kia cho đến khi cả hai nộp; chỗ khác nhau được liệt kê để thống nhất."
      />
      <div className="button-row">
        <SubmitButton variant="secondary">Lưu số người thẩm định</SubmitButton>
      </div>
    </ActionForm>
  );
}
