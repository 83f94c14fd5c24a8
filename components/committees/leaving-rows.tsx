"use client";

import { useState } from "react";
import { LEAVING_LABELS, POST_LABELS } from "@/lib/committees/messages";
import { LEAVING_REASONS, type Leaving, type LeavingReason, type Tenure } from "@/lib/committees/types";

type LeavingRowsProps = { committee: readonly Tenure[]; leavings: readonly Leaving[] };

/** Everybody who sits now, to stay or to leave with a reason. */
export function LeavingRows({ committee, leavings }: LeavingRowsProps) {
  const [chosen, setChosen] = useState<Record<string, LeavingReason | "">>(
    Object.fromEntries(leavings.map(({ seatId, reason }) => [seatId, reason])),
  );
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
              onChange={({ target }) => setChosen({ ...chosen, [id]: target.value as LeavingReason | "" })}
            >
              <option value="">Ở lại</option>
              {LEAVING_REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  Thôi: {LEAVING_LABELS[reason]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </>
  );
}
