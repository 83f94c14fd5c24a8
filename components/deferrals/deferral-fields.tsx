"use client";

import { DateField, TextArea, TextField } from "@/components/ui/field";
import type { SeenDeferral } from "@/lib/deferrals/types";
import type { PlainDate } from "@/lib/platform/dates";

/** From when to when, and why. */
export function SpanFields({ facts }: { facts?: SeenDeferral }) {
  return (
    <>
      <div className="field-row">
        <DateField name="fromDay" label="Hoãn từ ngày" day={facts?.fromDay} />
        <DateField
          name="toDay"
          label="Đến ngày"
          hint="Điều lệ khóa XIII: mỗi lần không quá một năm; đoàn phí vẫn đóng."
          day={facts?.toDay}
        />
      </div>
      <ReasonField reason={facts?.reason} />
    </>
  );
}

/** `null`: one stands there that the reader may not see. */
export function ReasonField({ reason }: { reason?: string | null | undefined }) {
  const unread = { optional: true, hint: "Bạn không được xem lý do đã ghi. Để trống thì giữ nguyên." };
  return (
    <TextArea
      name="reason"
      label="Lý do"
      rows={3}
      maxLength={1000}
      defaultValue={reason ?? ""}
      {...(reason === null ? unread : {})}
    />
  );
}

type DecisionProps = { told?: { docNumber: string; day: PlainDate; endedOn: PlainDate | null } };

/** The branch's decision that was made, and when the person came back. */
export function DeferralDecisionFields({ told }: DecisionProps) {
  return (
    <>
      <div className="field-row">
        <TextField
          name="docNumber"
          label="Số văn bản"
          optional
          maxLength={60}
          short
          defaultValue={told?.docNumber}
        />
        <DateField name="day" label="Ngày chi đoàn quyết định" day={told?.day} />
      </div>
      <DateField
        name="endedOn"
        label="Ngày trở lại sinh hoạt"
        optional
        hint="Để trống khi còn hoãn."
        day={told?.endedOn}
      />
    </>
  );
}
