import type { UploadPlace } from "@/components/evidence/uploader";
import { PaperField, type PapersOf } from "./paper-field";

type RestrictedPaperFieldProps = {
  place: UploadPlace;
  dayField?: string;
  of?: Exclude<PapersOf, "acts">;
  /** Whether the person at the form may read restricted files there. */
  mayBring: boolean;
};

/** Where somebody brings them later. */
const LATER: Record<NonNullable<RestrictedPaperFieldProps["of"]>, string> = {
  record: "Giấy tờ thêm ở trang hồ sơ sau khi ghi.",
  lines: "Văn bản thêm ở trang của từng hồ sơ sau khi ghi bảng.",
  sheet: "Văn bản thêm ở mục Giấy tờ của trang này sau khi ghi bảng.",
  receipt: "Giấy tờ thêm ở trang chứng từ thu sau khi ghi; có Ngày thu thì mới có trang đó.",
};

/**
 * The papers of a record that few read. Who keeps such records but may not read every restricted file there sends them
 * on the record's page, where they are its papers from the first byte.
 */
export function RestrictedPaperField({
  place,
  mayBring,
  of = "record",
  ...field
}: RestrictedPaperFieldProps) {
  if (!mayBring) return <p className="hint">{LATER[of]}</p>;
  return <PaperField place={{ ...place, isRestricted: true }} of={of} {...field} />;
}
