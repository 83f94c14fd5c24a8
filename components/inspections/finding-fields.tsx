"use client";

import { useState } from "react";
import { Choice } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/field";
import { FINDING_LABELS } from "@/lib/inspections/messages";
import { FINDING_STATES, type InspectedItem } from "@/lib/inspections/types";
import { FINDING_TONES } from "./finding-tone";

const OPTIONS = [
  { value: "", label: "Chưa xem" },
  ...FINDING_STATES.map((state) => ({
    value: state,
    label: FINDING_LABELS[state],
    tone: FINDING_TONES[state],
  })),
];

/** What was found about one item; the words open once it was looked at. */
export function FindingFields({ item: { code, title, finding } }: { item: InspectedItem }) {
  const [state, setState] = useState<string>(finding?.state ?? "");
  return (
    <div className="stack">
      <input type="hidden" name="codes" value={code} />
      <Choice
        name={`state.${code}`}
        label={`${code} ${title}`}
        options={OPTIONS}
        defaultValue={state}
        onChange={setState}
      />
      {state !== "" && (
        <TextArea
          name={`text.${code}`}
          label={state === "good" ? `Nhận xét về ${code}` : `${code}: đơn vị cần làm gì`}
          optional={state === "good"}
          rows={2}
          maxLength={2000}
          defaultValue={finding?.text}
        />
      )}
    </div>
  );
}
