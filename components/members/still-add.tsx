import { CheckField } from "@/components/ui/field";

type StillAddProps = { word?: "Vẫn thêm" | "Vẫn lưu" | "Vẫn ghi" };

/** What answers doubts: of somebody who is to be added, whose name or day of birth is put right, of what is recorded twice, or far too high, perhaps. */
export function StillAdd({ word = "Vẫn thêm" }: StillAddProps) {
  return <CheckField name="confirmed" label={`${word}: tôi đã xem lại các điểm trên`} />;
}
