import { CheckField } from "@/components/ui/field";

/** What answers doubts about somebody who is to be added. */
export function StillAdd() {
  return <CheckField name="confirmed" label="Vẫn thêm: tôi đã xem lại các điểm trên" />;
}
