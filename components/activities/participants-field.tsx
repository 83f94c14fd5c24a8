"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { Participant } from "@/lib/activities/types";
import { FIELD_LABELS } from "./activity-words";
import { MemberPicker, type RosterPart } from "./member-picker";

type ParticipantsFieldProps = { part: RosterPart; number: number | null; members: Participant[] };

/** How many took part: a number, or members ticked in the roster; then the number follows from them. */
export function ParticipantsField({ part, number, members }: ParticipantsFieldProps) {
  const [chosen, setChosen] = useState(members);
  const isTicked = chosen.length > 0;
  const toggle = (member: Participant) =>
    setChosen((all) =>
      all.some(({ id }) => id === member.id) ? all.filter(({ id }) => id !== member.id) : [...all, member],
    );
  return (
    <div className="participants">
      {isTicked ? (
        <p>
          <b>{FIELD_LABELS.participants}</b>: {chosen.length.toLocaleString("vi-VN")}, theo danh sách đã chọn
        </p>
      ) : (
        <TextField
          name="participants"
          label={FIELD_LABELS.participants}
          optional
          short
          inputMode="numeric"
          defaultValue={number ?? ""}
        />
      )}
      {isTicked && (
        <ul className="chips" aria-label="Đoàn viên tham gia">
          {chosen.map((member) => (
            <li key={member.id}>
              {member.fullName}
              <button type="button" onClick={() => toggle(member)}>
                <Icon name="x" />
                <span className="sr-only">Bỏ {member.fullName}</span>
              </button>
              <input type="hidden" name="members" value={member.id} />
            </li>
          ))}
        </ul>
      )}
      <span className="button-row">
        <MemberPicker title="Đoàn viên tham gia" part={part} chosen={chosen} onToggle={toggle} />
        {isTicked && (
          <Button variant="quiet" onClick={() => setChosen([])}>
            Bỏ chọn, chỉ ghi số
          </Button>
        )}
      </span>
    </div>
  );
}
