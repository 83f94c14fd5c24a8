import { CheckField } from "@/components/ui/field";

type StillAddProps = { word?: "Vẫn thêm" | "Vẫn lưu" };

/** What answers doubts about somebody who is to be added, or whose name or day of birth is put right. */
export function StillAdd({ word = "Vẫn thêm" }: StillAddProps) {
  return <CheckField name="confirmed" label={`${word}: tôi đã xem lại các điểm trên`} />;
}
