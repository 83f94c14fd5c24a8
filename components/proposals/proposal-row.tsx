"use client";

import Link from "next/link";
import { useState } from "react";
import { SelectField } from "@/components/ui/field";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { ANSWER_LABELS, KIND_LABELS } from "@/lib/proposals/messages";
import { answersOf } from "@/lib/proposals/rules";
import type { Answer, Proposal } from "@/lib/proposals/types";
import { AnswerCells } from "./answer-cells";

type ProposalRowProps = {
  proposal: Proposal;
  memberHref: string;
  /** Where it is recorded, of what this table can't record. */
  recordHref: string | null;
};

/** One person with what the sheet said, what it is recorded as, and what that asks. */
export function ProposalRow({ proposal, memberHref, recordHref }: ProposalRowProps) {
  const { id, kind, member, branch, move, words, fileName, suggested } = proposal;
  const [as, setAs] = useState<Answer>(suggested ?? "dismiss");
  const [ticked, setTicked] = useState(suggested !== null);
  const about = [branch?.name, member.code, formatDayOrYear(member.birthDate)].filter(Boolean).join(" · ");
  return (
    <tr>
      <td>
        <label>
          <input
            type="checkbox"
            name="tick"
            value={id}
            checked={ticked}
            onChange={({ target }) => setTicked(target.checked)}
            aria-label={`Ghi ${member.fullName}`}
          />
        </label>
      </td>
      <th scope="row" data-label="Đoàn viên">
        <Link href={memberHref}>{member.fullName}</Link>
        <small>{about}</small>
      </th>
      <td data-label="Tệp nêu">
        {KIND_LABELS[kind]}
        {move && <small>{`${move.from.name} → ${move.to.name}`}</small>}
        {words && <small>{words}</small>}
        <small>{fileName}</small>
      </td>
      <td data-label="Ghi là">
        <SelectField
          name={`${id}.as`}
          label={<span className="sr-only">{`${member.fullName} ghi là`}</span>}
          options={answersOf(kind).map((value) => ({ value, label: ANSWER_LABELS[value] }))}
          value={as}
          onChange={({ target }) => setAs(target.value as Answer)}
        />
        {recordHref && <Link href={recordHref}>Ghi ở trang riêng</Link>}
      </td>
      <td data-label="Ngày, văn bản">
        {ticked ? <AnswerCells id={id} as={as} status={member.status} /> : <small>Để sau</small>}
      </td>
    </tr>
  );
}
