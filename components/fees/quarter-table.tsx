import Link from "next/link";
import type { ReactNode } from "react";
import { Register } from "@/components/ui/table";
import { QUARTERS, quarterName } from "@/lib/members/quarter-dates";
import { upperFirst } from "@/lib/platform/first-letter";

export type QuarterLine = { key: string; name: string; href?: string | undefined; quarters: ReactNode[] };

type QuarterTableProps = {
  label: string;
  /** Heads the first column: "Chi đoàn", "Đơn vị". */
  what: string;
  lines: QuarterLine[];
};

/** Branches or units, quarter by quarter. */
export function QuarterTable({ label, what, lines }: QuarterTableProps) {
  return (
    <Register label={label} stacked>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          {QUARTERS.map((quarter) => (
            <th key={quarter} scope="col">
              {upperFirst(quarterName(quarter))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, href, quarters }) => (
          <tr key={key}>
            <th scope="row">
              {href ? (
                <Link href={href} prefetch={false}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </th>
            {QUARTERS.map((quarter) => (
              <td key={quarter} className="words" data-label={`${upperFirst(quarterName(quarter))}:`}>
                {quarters[quarter - 1]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
