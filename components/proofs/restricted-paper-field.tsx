import type { UploadPlace } from "@/components/evidence/uploader";
import { PaperField } from "./paper-field";

type RestrictedPaperFieldProps = {
  place: UploadPlace;
  dayField?: string;
  ofTable?: boolean;
  /** Whether the person at the form may read restricted files there. */
  mayBring: boolean;
};

const AFTER_ONE = "Giấy tờ thêm ở trang hồ sơ sau khi ghi.";
const AFTER_TABLE = "Văn bản thêm ở trang của từng hồ sơ sau khi ghi bảng.";

/**
 * The papers of a record that few read. Who keeps such records but may not read every restricted file there sends them
 * on the record's page, where they are its papers from the first byte.
 */
export function RestrictedPaperField({ place, mayBring, ...field }: RestrictedPaperFieldProps) {
  if (!mayBring) return <p className="hint">{field.ofTable ? AFTER_TABLE : AFTER_ONE}</p>;
  return <PaperField place={{ ...place, isRestricted: true }} {...field} />;
}
