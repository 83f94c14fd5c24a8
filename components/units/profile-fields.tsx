import { DateField, TextField } from "@/components/ui/field";
import type { PlainDate } from "@/lib/platform/dates";
import type { OrganisationProfile } from "@/lib/units/types";

/** What the organisation is called from a day on; papers and pages take their words from here. */
export function ProfileFields({ profile, day }: { profile?: OrganisationProfile; day: PlainDate }) {
  return (
    <>
      <TextField name="name" label="Tên đầy đủ" defaultValue={profile?.name} required />
      <div className="field-row">
        <TextField
          name="shortName"
          label="Tên gọi ngắn"
          hint="Ví dụ: Đoàn Khối"
          defaultValue={profile?.shortName}
          required
        />
        <TextField
          name="parentName"
          label="Cấp trên trực tiếp"
          hint="Ví dụ: Tỉnh đoàn Phú Thọ"
          defaultValue={profile?.parentName}
          required
        />
      </div>
      <div className="field-row">
        <TextField name="place" label="Địa danh ghi trên văn bản" defaultValue={profile?.place} required />
        <TextField
          name="issuerCode"
          label="Ký hiệu cơ quan ban hành"
          defaultValue={profile?.issuerCode ?? "ĐTN"}
          short
          required
        />
        <DateField
          name="fromDay"
          label="Từ ngày"
          day={day}
          hint={profile && "Văn bản trước ngày này giữ thông tin cũ. Ghi sai: ghi lại với cùng ngày."}
          required
        />
      </div>
    </>
  );
}
