import { expect, test } from "vitest";
import { heatRows } from "./heat-rows";

const LINE = { code: "DV01", name: "Sở A", state: "ASSESSING", cells: "03" } as const;
const ITEMS = [
  { code: "1.1", title: "Chốt quý" },
  { code: "1.2", title: "Rèn luyện" },
];

test("each cell says its item and its state by a word that the sign is drawn from, the name leads to the unit", () => {
  const html = heatRows([LINE], ITEMS, { year: "2026" });
  expect(html).toContain('<a href="/dashboard?year=2026&amp;unit=DV01">Sở A</a>');
  expect(html).toContain(
    '<td class="met" title="1.1"><i>đạt</i></td><td class="lacking" title="1.2"><i>còn thiếu</i></td>',
  );
  expect(html).toContain("Đang tự đánh giá");
  const left = heatRows([{ ...LINE, state: "NOT_PARTICIPATING", cells: "66" }], ITEMS, {});
  expect(left.match(/<i>không tham gia<\/i>/g)).toHaveLength(2);
});

test("no value becomes markup", () => {
  const line = { ...LINE, name: "<script>1</script>" };
  const html = heatRows([line], [{ code: '"><img src=x>', title: "" }], {});
  expect(html).not.toMatch(/<(script|img)/);
});
