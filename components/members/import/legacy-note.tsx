import { Notice } from "@/components/ui/notice";
import type { ReadLegacy } from "@/lib/imports/reading/legacy-text";
import { FONTS } from "@/lib/imports/view";

/** What was made of a sheet in an old font: some cells before and after. */
export function LegacyNote({ legacy: { font, examples } }: { legacy: ReadLegacy }) {
  return (
    <Notice title={`Chữ trong tệp theo phông cũ ${FONTS[font]}, đã đổi sang Unicode`}>
      <ul className="legacy-examples">
        {examples.map(({ before, after }) => (
          <li key={before}>
            <s>{before}</s>
            <span className="sr-only"> thành </span>
            <b>{after}</b>
          </li>
        ))}
      </ul>
      <p>Xem lại vài tên trước khi xác nhận.</p>
    </Notice>
  );
}
