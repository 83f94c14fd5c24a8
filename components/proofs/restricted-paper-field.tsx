import type { UploadPlace } from "@/components/evidence/uploader";
import { PaperField } from "./paper-field";

type RestrictedPaperFieldProps = {
  place: UploadPlace;
  dayField: string;
  /** Whether the person at the form may read restricted files there. */
  mayBring: boolean;
};

/**
 * The papers of a record that few read. Who keeps such records but may not read every restricted file there sends them
 * on the record's page, where they are its papers from the first byte.
 */
export function RestrictedPaperField({ place, dayField, mayBring }: RestrictedPaperFieldProps) {
  if (!mayBring) return <p className="hint">Giấy tờ thêm ở trang hồ sơ sau khi ghi.</p>;
  return <PaperField place={{ ...place, isRestricted: true }} dayField={dayField} />;
}
