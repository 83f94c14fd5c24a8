import type { OpenStep } from "@/components/cases/step-dialogs";
import { DateField, TextField } from "@/components/ui/field";
import { GRADUATION, type GraduationAct } from "@/lib/graduations/rules";

/** The usual step first, a changed wish and the withdrawal after it. */
const ORDER: GraduationAct[] = [
  "hold",
  "decide_stay",
  "decline_stay",
  "wish_graduate",
  "wish_stay",
  "withdraw",
];

/** The steps that are open now, with the fields that only a coming of age asks for. */
export function graduationSteps(acts: readonly GraduationAct[]): OpenStep[] {
  return ORDER.filter((act) => acts.includes(act)).map((act) => {
    const { label, asks } = GRADUATION.moves[act];
    return { act, label, asks, more: moreOf(act), quiet: act === "withdraw" };
  });
}

function moreOf(act: GraduationAct) {
  if (act === "decide_stay")
    return (
      <DateField
        name="stayUntil"
        label="Được ở lại đến ngày"
        hint="Không quá tuổi ở cài đặt thời hạn thủ tục (Điều 4, Điều lệ Đoàn khóa X: 35 tuổi)."
      />
    );
  if (act !== "hold") return null;
  return (
    <>
      <TextField name="occasion" label="Dịp tổ chức lễ" maxLength={200} optional />
      <TextField name="certificate" label="Số giấy chứng nhận" maxLength={60} short optional />
    </>
  );
}
