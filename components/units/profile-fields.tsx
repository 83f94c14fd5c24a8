import { DateField, TextField } from "@/components/ui/field";
import type { PlainDate } from "@/lib/platform/dates";
import type { OrganisationProfile } from "@/lib/units/types";

export const PROFILE_LABELS = {
  name: "Tên đầy đủ",
  shortName: "Tên gọi ngắn",
  parentName: "Cấp trên trực tiếp",
  place: "Địa danh ghi trên văn bản",
  issuerCode: "Ký hiệu cơ quan ban hành",
  fromDay: "Từ ngày",
};

/** What the organisation is called from a day on; papers and pages take their words from here. */
export function ProfileFields({ profile, day }: { profile?: OrganisationProfile; day: PlainDate }) {
  return (
    <>
      <TextField name="name" label={PROFILE_LABELS.name} defaultValue={profile?.name} required />
      <div className="field-row">
        <TextField
          name="shortName"
          label={PROFILE_LABELS.shortName}
          hint="Ví dụ: Đoàn Khối"
          defaultValue={profile?.shortName}
          required
        />
        <TextField
          name="parentName"
          label={PROFILE_LABELS.parentName}
          hint="Ví dụ: Tỉnh đoàn Phú Thọ"
          defaultValue={profile?.parentName}
          required
        />
      </div>
      <div className="field-row">
        <TextField name="place" label={PROFILE_LABELS.place} defaultValue={profile?.place} required />
        <TextField
          name="issuerCode"
          label={PROFILE_LABELS.issuerCode}
          defaultValue={profile?.issuerCode ?? "ĐTN"}
          short
          required
        />
        <DateField
          name="fromDay"
          label={PROFILE_LABELS.fromDay}
          day={day}
          hint={profile && "Văn bản trước ngày này giữ thông tin cũ. Ghi sai: ghi lại với cùng ngày."}
          required
        />
      </div>
    </>
  );
}
