"use client";

import { useState } from "react";
import { MemberPicker, type RosterPart } from "@/components/activities/member-picker";
import { FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-scope";
import type { Participant } from "@/lib/activities/types";

/** The one member that a case is about, chosen in the roster, or named by the link that leads here. */
export function PersonField({ part, named = null }: { part: RosterPart; named?: Participant | null }) {
  const [chosen, setChosen] = useState(named);
  const { id, error } = useField("member", {});
  return (
    <div className="field" id={id}>
      <span>
        <b>Đoàn viên</b>: {chosen ? chosen.fullName : "chưa chọn"}
        {chosen?.branch && <small> · {chosen.branch}</small>}
      </span>
      <input type="hidden" name="member" value={chosen?.id ?? ""} />
      <span className="button-row">
        <MemberPicker
          title="Chọn đoàn viên"
          isSingle
          part={part}
          chosen={chosen ? [chosen] : []}
          onToggle={setChosen}
        />
      </span>
      <FieldNotes id={id} error={error} />
    </div>
  );
}
