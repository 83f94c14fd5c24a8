import type { FeeBoard } from "@/lib/fees/types";

const LINES: { label: string; of: (month: FeeBoard["months"][number]) => number }[] = [
  { label: "Đã thu", of: ({ kept, toSend }) => kept + toSend },
  { label: "Phải trích nộp", of: ({ toSend }) => toSend },
  { label: "Đã nộp", of: ({ sent }) => sent },
];

/** What the saved months come to. */
export function FeeGridFoot({ months }: { months: FeeBoard["months"] }) {
  return (
    <tfoot>
      {LINES.map(({ label, of }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {months.map((month, at) => (
            <td key={month.month} data-quarter={Math.floor(at / 3) + 1}>
              {of(month) > 0 ? of(month).toLocaleString("vi-VN") : ""}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}
