import { sendByWords } from "@/lib/fees/messages";
import type { FeeBoard } from "@/lib/fees/types";

const money = (amount: number) => (amount > 0 ? amount.toLocaleString("vi-VN") : "");

type Line = { label: string; of: (month: FeeBoard["months"][number]) => string };

const LINES: readonly Line[] = [
  { label: "Đã thu", of: ({ kept, toSend }) => money(kept + toSend) },
  { label: "Phải trích nộp", of: ({ toSend }) => money(toSend) },
  { label: "Đã nộp", of: ({ sent }) => money(sent) },
];
const SEND_BY: Line = { label: "Hạn nộp", of: ({ sendBy }) => (sendBy ? sendByWords(sendBy) : "") };

/** What the saved months come to. */
export function FeeGridFoot({ months }: { months: FeeBoard["months"] }) {
  const lines = months.some(({ sendBy }) => sendBy) ? [...LINES, SEND_BY] : LINES;
  return (
    <tfoot>
      {lines.map(({ label, of }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {months.map((month, at) => (
            <td key={month.month} data-quarter={Math.floor(at / 3) + 1}>
              {of(month)}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}
