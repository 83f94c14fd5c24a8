import type { OpenStep } from "@/components/cases/step-dialogs";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import type { Machine } from "@/lib/cases/machine";
import type { TransferState } from "@/lib/transfers/types";
import type { UnitRef } from "@/lib/units/types";

/** The steps that are open now, with the fields that only a transfer asks for; to withdraw comes last. */
export function transferSteps(
  { moves }: Machine<TransferState, string>,
  acts: readonly string[],
  branches: readonly UnitRef[],
): OpenStep[] {
  return acts.flatMap((act) => {
    const move = moves[act];
    const quiet = act === "withdraw";
    return move ? [{ act, label: move.label, asks: move.asks, more: moreOf(act, branches), quiet }] : [];
  });
}

function moreOf(act: string, branches: readonly UnitRef[]) {
  if (act === "extend") return <DateField name="until" label="Tạm thời đến hết ngày" />;
  if (act === "comment")
    return <TextField name="feePaidUntil" label="Đã thu đoàn phí đến tháng" placeholder="tháng/năm" short />;
  if ((act !== "accept" && act !== "assign") || branches.length === 0) return null;
  return (
    <SelectField
      name="branch"
      label="Chi đoàn tiếp nhận"
      blank="Chọn chi đoàn"
      options={branches.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
