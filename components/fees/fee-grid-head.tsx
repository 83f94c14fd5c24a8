"use client";

import { Button } from "@/components/ui/button";
import { QUARTERS, quarterName } from "@/lib/members/quarter-dates";

type FeeGridHeadProps = {
  months: readonly string[];
  mayKeep: boolean;
  onMark: (months: readonly string[]) => void;
};

/** Quarters over their months; each name ticks whatever is still open below it. */
export function FeeGridHead({ months, mayKeep, onMark }: FeeGridHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          Đoàn viên
        </th>
        {QUARTERS.map((quarter) => (
          <th key={quarter} scope="colgroup" colSpan={3} data-quarter={quarter}>
            {mayKeep ? (
              <Button
                small
                variant="quiet"
                aria-label={`Đánh dấu cả ${quarterName(quarter)}`}
                onClick={() => onMark(months.slice(quarter * 3 - 3, quarter * 3))}
              >
                {`Cả ${quarterName(quarter)}`}
              </Button>
            ) : (
              quarterName(quarter)
            )}
          </th>
        ))}
      </tr>
      <tr>
        {months.map((month, at) => (
          <th key={month} scope="col" data-quarter={Math.floor(at / 3) + 1}>
            {mayKeep ? (
              <Button
                small
                variant="quiet"
                aria-label={`Đánh dấu cả tháng ${at + 1}`}
                onClick={() => onMark([month])}
              >
                {`T${at + 1}`}
              </Button>
            ) : (
              `T${at + 1}`
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
