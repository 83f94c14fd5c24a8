"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { controlValue, shownValue } from "@/lib/members/form-text";
import { ROSTER_FIELDS, type RosterFieldName } from "@/lib/members/roster/fields";
import type { Member } from "@/lib/members/types";
import { choose, type Difference, differencesOf, readControls } from "./stale-difference";

type StaleMergeProps = { form: RefObject<HTMLFormElement | null>; before: Member; current: Member };

/**
 * Somebody saved in between: each field whose texts differ, theirs beside mine. What I did not touch takes theirs,
 * what I wrote stays mine, until I choose otherwise; then the form saves over the version that stands there now.
 */
export function StaleMerge({ form, before, current }: StaleMergeProps) {
  const notice = useRef<HTMLDivElement>(null);
  const [differences, setDifferences] = useState<Difference[]>([]);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const fields = ROSTER_FIELDS.map(({ name }) => name);
    const found = differencesOf(fields, readControls(element), valuesOf(before), valuesOf(current));
    for (const { field, theirs, keeps } of found) if (keeps === "theirs") choose(element, field, theirs);
    choose(element, "version", String(current.version));
    setDifferences(found);
    notice.current?.focus();
  }, [form, before, current]);

  const pick = ({ field, mine, theirs }: Difference, keeps: "mine" | "theirs") => {
    if (form.current) choose(form.current, field, keeps === "mine" ? mine : theirs);
    setDifferences((known) => known.map((each) => (each.field === field ? { ...each, keeps } : each)));
  };
  return (
    <div className="notice wait" role="alert" tabIndex={-1} ref={notice}>
      <strong>Người khác vừa lưu đoàn viên này.</strong>
      <p>Chọn nội dung giữ lại ở từng ô rồi bấm Lưu. Những gì bạn viết vẫn còn trong biểu mẫu.</p>
      {differences.map((difference) => (
        <fieldset key={difference.field} className="merge">
          <legend>{labelOf(difference.field)}</legend>
          {(["theirs", "mine"] as const).map((side) => (
            <label key={side} className="check">
              <input
                type="radio"
                name={`keep-${difference.field}`}
                checked={difference.keeps === side}
                onChange={() => pick(difference, side)}
              />
              <span>
                <small>{side === "theirs" ? "Vừa được lưu" : "Bạn đang viết"}</small>
                {sideText(difference, side, current)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function valuesOf(member: Member): Record<string, string> {
  return Object.fromEntries(ROSTER_FIELDS.map(({ name }) => [name, controlValue(member, name)]));
}

function labelOf(field: RosterFieldName): string {
  return ROSTER_FIELDS.find(({ name }) => name === field)?.label ?? field;
}

function sideText({ field, mine, mineShown }: Difference, side: "mine" | "theirs", current: Member): string {
  const text = side === "theirs" ? shownValue(current, field) : mineShown;
  return text || (side === "mine" && mine === "on" ? "Có" : "(trống)");
}
