"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { Participant } from "@/lib/activities/types";
import { FIELD_LABELS } from "./activity-words";
import { MemberPicker, type RosterPart } from "./member-picker";

type ParticipantsFieldProps = {
  part: RosterPart;
  number: number | null;
  members: Participant[];
  /** Of ticked members, how many are not named to who fills in. */
  untold?: number;
  /** What the number counts, and what the ticked members are called. */
  words?: { number: string; members: string; optional?: boolean };
};

const TAKING_PART = { number: FIELD_LABELS.participants, members: "Đoàn viên tham gia", optional: true };

/** How many took part: a number, or members ticked in the roster; then the number follows from them. */
export function ParticipantsField({
  part,
  number,
  members,
  untold = 0,
  words = TAKING_PART,
}: ParticipantsFieldProps) {
  const [chosen, setChosen] = useState(members);
  const isTicked = chosen.length > 0;
  const toggle = (member: Participant) =>
    setChosen((all) =>
      all.some(({ id }) => id === member.id) ? all.filter(({ id }) => id !== member.id) : [...all, member],
    );
  return (
    <div className="participants">
      {untold > 0 ? (
        <>
          <p>
            <b>{words.number}</b>: {number?.toLocaleString("vi-VN")}
          </p>
          <p className="hint">{`Đã chọn ${untold} đoàn viên mà bạn không được xem tên. Người chọn ở đây được ghi thêm vào.`}</p>
          <input type="hidden" name="participants" value={number ?? ""} />
        </>
      ) : isTicked ? (
        <p>
          <b>{words.number}</b>: {chosen.length.toLocaleString("vi-VN")}, theo danh sách đã chọn
        </p>
      ) : (
        <TextField
          name="participants"
          label={words.number}
          optional={words.optional}
          short
          inputMode="numeric"
          defaultValue={number ?? ""}
        />
      )}
      {isTicked && (
        <ul className="chips" aria-label={words.members}>
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
        <MemberPicker title={words.members} part={part} chosen={chosen} onToggle={toggle} />
        {isTicked && untold === 0 && (
          <Button variant="quiet" onClick={() => setChosen([])}>
            Bỏ chọn, chỉ ghi số
          </Button>
        )}
      </span>
    </div>
  );
}
