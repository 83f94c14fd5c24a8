import { MemberControl } from "@/components/members/member-control";
import { DateField, SelectField, TextArea } from "@/components/ui/field";
import { type Applicant, SCHOOLING, type Schooling } from "@/lib/admissions/types";
import { charterLabel } from "@/lib/cases/charter";
import { CHARTERS } from "@/lib/members/terms/types";
import type { PlainDate } from "@/lib/platform/dates";

export type ApplicantValues = Applicant & {
  fullName: string;
  appliedOn: PlainDate;
  charter: string;
  partyAskedOn: PlainDate | null;
  partyNote: string;
};

const ROWS = [
  ["birthDate", "gender"],
  ["nativePlace", "permanentAddress"],
  ["occupation", "phone", "email"],
] as const;

/** The roster takes a mere year, an application none: the age for it is counted by days. */
const WHOLE_DAY = "Ghi đủ ngày, tháng, năm.";

/** What the application says; the few fields that a form and the roster need. */
export function ApplicantFields({ values, day }: { values: ApplicantValues | null; day: PlainDate }) {
  return (
    <>
      <MemberControl field="fullName" member={values} />
      {ROWS.map((fields) => (
        <div className="field-row" key={fields[0]}>
          {fields.map((field) => (
            <MemberControl
              key={field}
              field={field}
              member={values}
              hint={field === "birthDate" ? WHOLE_DAY : undefined}
            />
          ))}
        </div>
      ))}
      <SchoolingControls values={values} />
      <div className="field-row">
        <DateField name="appliedOn" label="Ngày nộp đơn" day={values?.appliedOn ?? day} />
        <SelectField
          name="charter"
          label="Áp dụng"
          blank="Điều lệ có hiệu lực ngày nộp đơn"
          options={CHARTERS.map((version) => ({ value: version, label: charterLabel(version) }))}
          defaultValue={values?.charter ?? ""}
          hint="Tuổi theo Điều lệ được áp dụng, xét ở ngày chuẩn y và ngày kết nạp; không quá 30 tuổi."
        />
      </div>
      <DateField
        name="partyAskedOn"
        label="Ngày cấp ủy cho ý kiến"
        optional
        day={values?.partyAskedOn ?? undefined}
        hint="Theo hướng dẫn thực hiện Điều lệ Đoàn, người có bố, mẹ, anh, chị, em ruột đang bị giam giữ thì hỏi cấp ủy trước khi chi đoàn biểu quyết."
      />
      <TextArea
        name="partyNote"
        label="Ý kiến cấp ủy"
        optional
        rows={2}
        maxLength={500}
        hint="Chỉ ghi cấp ủy đồng ý hay không; không ghi chuyện riêng của gia đình."
        defaultValue={values?.partyNote}
      />
    </>
  );
}

/** A condition of admission that hard areas may loosen (domain.md §2.3): told, refused to nobody. */
const LEAST_SCHOOLING = "Vào Đoàn cần học xong tiểu học trở lên; vùng khó khăn có thể châm chước.";

/** Schooling, which the roster takes over where it has none. */
export function SchoolingControls({ values }: { values: Schooling | null }) {
  return (
    <div className="field-row">
      {SCHOOLING.map((field) => (
        <MemberControl
          key={field}
          field={field}
          member={values}
          hint={field === "generalEducation" ? LEAST_SCHOOLING : undefined}
        />
      ))}
    </div>
  );
}
