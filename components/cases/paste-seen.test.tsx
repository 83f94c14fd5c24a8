import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TriedEffect } from "@/components/ui/effect";
import { tableWords } from "@/lib/members/bulk-changes/messages";

const effect = [{ name: "Lê An", from: "Chi đoàn 1", to: "Giấy khen" }];

test.each([
  ["transfer", "Họ và tên", "Đang là", "Sẽ là"],
  ["reward", "Họ và tên", "Hiện nay", "Sẽ ghi"],
  ["branch_meeting", "Buổi sinh hoạt", "Hiện nay", "Sẽ ghi"],
  ["organisation_discipline", "Tổ chức", "Hiện nay", "Sẽ ghi"],
])("a table of %s is headed by what it is about, what stands and what will", (kind, whom, from, to) => {
  const { titles, about } = tableWords(kind);
  const table = renderToStaticMarkup(
    <TriedEffect effect={effect} seen="" noun="người" titles={titles} about={about} />,
  );
  expect(table).toContain(`<th>${whom}</th><th>${from}</th><th>${to}</th>`);
  expect(table).toContain(`<td data-label="${from}">Chi đoàn 1</td><td data-label="${to}">Giấy khen</td>`);
});

test("a table that changes nothing counts what its lines are about", () => {
  const shownOf = (noun: string) => renderToStaticMarkup(<TriedEffect effect={[]} seen="" noun={noun} />);
  expect(shownOf("dòng")).toContain("Bảng không đổi dòng nào.");
  expect(shownOf("người")).toContain("Bảng không đổi ai.");
});

test("a table whose every line stands already is looked at, and there is nothing to write", () => {
  const shown = (stays: boolean) =>
    renderToStaticMarkup(
      <TriedEffect effect={effect.map((line) => ({ ...line, stays }))} seen="dấu" noun="lượt" />,
    );
  expect(shown(false)).toContain("1 lượt sẽ được ghi");
  expect(shown(false)).toContain("dấu");
  expect(shown(true)).toContain("đã được ghi từ trước");
  expect(shown(true)).not.toContain("dấu");
});
