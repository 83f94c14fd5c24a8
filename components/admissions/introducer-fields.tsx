"use client";

import { useState } from "react";
import { Choice } from "@/components/ui/choice";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { ADMISSION_GUIDANCE } from "@/lib/admissions/messages";
import { INTRODUCERS } from "@/lib/admissions/types";

export type PossibleIntroducer = { id: string; fullName: string; birthDate: string; hasLeft: boolean };

/** A member, a party member or a collective, and since when they have been together. */
export function IntroducerFields({ introducers }: { introducers: readonly PossibleIntroducer[] }) {
  const [kind, setKind] = useState("member");
  return (
    <>
      <Choice
        name="kind"
        label="Ai giới thiệu"
        options={INTRODUCERS.map(({ code, label }) => ({ value: code, label }))}
        defaultValue="member"
        onChange={setKind}
      />
      {kind === "member" ? (
        <SelectField
          name="memberId"
          label="Đoàn viên giới thiệu"
          blank="Chọn đoàn viên"
          options={introducers.map((each) => ({ value: each.id, label: labelOf(each) }))}
        />
      ) : (
        <TextField
          name="name"
          label={kind === "collective" ? "Tên chi đội, chi hội" : "Họ và tên đảng viên"}
          maxLength={150}
          hint={kind === "party_member" ? "Khi nơi công tác, học tập chưa có tổ chức Đoàn." : undefined}
        />
      )}
      {kind !== "collective" && (
        <DateField
          name="togetherSince"
          label="Cùng công tác, học tập từ ngày"
          hint={`Ít nhất 3 tháng liên tục đến ngày giới thiệu (${ADMISSION_GUIDANCE}).`}
        />
      )}
    </>
  );
}

function labelOf({ fullName, birthDate, hasLeft }: PossibleIntroducer): string {
  return `${fullName}, sinh ${birthDate}${hasLeft ? " (nay không còn ở đây)" : ""}`;
}
