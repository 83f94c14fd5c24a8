"use client";

import { useState } from "react";
import { POST_LABELS, SEEN_LEAVING_LABELS } from "@/lib/committees/messages";
import { LEAVING_REASONS, type Leaving, type SeenReason, type Tenure, UNSAID } from "@/lib/committees/types";

type LeavingRowsProps = { committee: readonly Tenure[]; leavings: readonly Leaving[] };

/** Everybody who sits now, to stay or to leave with a reason; one that stands unsaid may stay so. */
export function LeavingRows({ committee, leavings }: LeavingRowsProps) {
  const [chosen, setChosen] = useState<Record<string, SeenReason | "">>(
    Object.fromEntries(leavings.map(({ seatId, reason }) => [seatId, reason])),
  );
  const reasonsOf = (id: string) => {
    const isUnsaid = leavings.some(({ seatId, reason }) => seatId === id && reason === UNSAID);
    return isUnsaid ? ([UNSAID, ...LEAVING_REASONS] as const) : LEAVING_REASONS;
  };
  const leaving = Object.entries(chosen).flatMap(([seat, reason]) => (reason ? [{ seat, reason }] : []));
  return (
    <>
      <input type="hidden" name="leavings" value={JSON.stringify(leaving)} />
      <ul className="seat-rows">
        {committee.map(({ id, name, post }) => (
          <li key={id}>
            <span>
              {name}
              <small>{POST_LABELS[post]}</small>
            </span>
            <select
              className="control"
              aria-label={`${name}, ${POST_LABELS[post]}`}
              value={chosen[id] ?? ""}
              onChange={({ target }) => setChosen({ ...chosen, [id]: target.value as SeenReason | "" })}
            >
              <option value="">Ở lại</option>
              {reasonsOf(id).map((reason) => (
                <option key={reason} value={reason}>
                  {reason === UNSAID ? "" : "Thôi: "}
                  {SEEN_LEAVING_LABELS[reason]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </>
  );
}
