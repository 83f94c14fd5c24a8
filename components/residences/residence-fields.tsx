"use client";

import { DateField, TextField } from "@/components/ui/field";
import { MOST_OF_PLACE } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";
import { MONTHS_OF_RESIDENCE, RESIDENCE_GUIDANCE } from "@/lib/residences/rules";
import type { ResidenceFacts } from "@/lib/residences/types";

/** Where the person lives, and which organisation there takes him or her in. */
export function ResidenceFields({ facts }: { facts?: ResidenceFacts }) {
  return (
    <>
      <TextField
        name="hostName"
        label="Tổ chức Đoàn nơi cư trú"
        hint="Ví dụ: Đoàn phường An Bình."
        maxLength={MOST_OF_PLACE}
        defaultValue={facts?.hostName}
      />
      <TextField
        name="address"
        label="Địa chỉ cư trú"
        optional
        maxLength={MOST_OF_PLACE}
        defaultValue={facts?.address}
      />
      <DateField
        name="residentSince"
        label="Cư trú từ ngày"
        hint={`Cư trú từ đủ ${MONTHS_OF_RESIDENCE} tháng mới giới thiệu (${RESIDENCE_GUIDANCE}).`}
        day={facts?.residentSince}
      />
    </>
  );
}

type IntroductionProps = { told?: { docNumber: string; day: PlainDate; endedOn: PlainDate | null } };

/** The introduction that was made, and when it came to its end. */
export function IntroductionFields({ told }: IntroductionProps) {
  return (
    <>
      <div className="field-row">
        <TextField
          name="docNumber"
          label="Số giấy giới thiệu"
          optional
          maxLength={60}
          short
          defaultValue={told?.docNumber}
        />
        <DateField name="day" label="Ngày giới thiệu" day={told?.day} />
      </div>
      <DateField
        name="endedOn"
        label="Ngày thôi sinh hoạt"
        optional
        hint="Để trống khi còn sinh hoạt; nhận xét của nơi cư trú ghi trên hồ sơ trước khi thôi."
        day={told?.endedOn}
      />
    </>
  );
}
