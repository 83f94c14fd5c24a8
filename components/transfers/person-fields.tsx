import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { MOST_OF_PLACE } from "@/lib/cases/types";
import { OUTSIDE_PLACE } from "@/lib/transfers/messages";
import { monthText } from "@/lib/transfers/rules";

/** Whom a giấy giới thiệu brings, as the roster will name them. */
export function PersonFields() {
  return (
    <>
      <TextField name="fullName" label="Họ và tên" maxLength={150} autoComplete="off" />
      <div className="field-row">
        <TextField name="birthDate" label="Ngày sinh" placeholder="ngày/tháng/năm" maxLength={20} short />
        <SelectField
          name="gender"
          label="Giới tính"
          blank="Chọn"
          short
          options={[
            { value: "male", label: "Nam" },
            { value: "female", label: "Nữ" },
          ]}
        />
      </div>
      <div className="field-row">
        <TextField name="joinedOn" label="Ngày vào Đoàn" maxLength={20} short optional />
        <TextField name="code" label="Mã định danh" maxLength={30} short optional />
        <TextField name="cardNumber" label="Số thẻ đoàn" maxLength={30} short optional />
      </div>
    </>
  );
}

type PartingProps = {
  isArrival: boolean;
  isAsked?: boolean;
  stored?: { comment: string; feePaidUntil: string | null };
};

/** What the branch that lets somebody go wrote, and until when the fee is paid. */
export function PartingFields({ isArrival, isAsked, stored }: PartingProps) {
  return (
    <>
      <TextArea
        name="comment"
        label={isArrival ? "Nhận xét của chi đoàn cũ" : "Nhận xét ghi vào Sổ đoàn viên"}
        rows={2}
        maxLength={2000}
        defaultValue={stored?.comment}
        optional={!isAsked}
      />
      <TextField
        name="feePaidUntil"
        label="Đoàn phí đã thu đến tháng"
        placeholder="tháng/năm"
        defaultValue={stored?.feePaidUntil ? monthText(stored.feePaidUntil) : undefined}
        short
        optional={!isAsked}
      />
    </>
  );
}

type OutsideProps = { isArrival: boolean; stored?: { outsideName: string; outsidePlace: string } };

/** The organisation outside that takes somebody in or lets somebody go. */
export function OutsideFields({ isArrival, stored }: OutsideProps) {
  return (
    <>
      <TextField
        name="outsideName"
        label={isArrival ? "Nơi giới thiệu đến" : "Nơi chuyển đến"}
        placeholder="Đoàn phường, Đoàn trường, Đoàn công ty…"
        maxLength={MOST_OF_PLACE}
        defaultValue={stored?.outsideName}
      />
      <TextField
        name="outsidePlace"
        label={OUTSIDE_PLACE}
        maxLength={MOST_OF_PLACE}
        defaultValue={stored?.outsidePlace}
        optional
      />
    </>
  );
}
