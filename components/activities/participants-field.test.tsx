import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ParticipantsField } from "./participants-field";

test("the number is typed only where it doesn't follow from ticks, seen or not", () => {
  const said = (untold: number) =>
    renderToStaticMarkup(
      <ParticipantsField
        part={{ unit: "U1", org: "khoi", branch: null }}
        number={5}
        members={[]}
        untold={untold}
      />,
    );
  expect(said(0)).toContain('inputMode="numeric"');
  expect(said(5)).not.toContain('inputMode="numeric"');
  expect(said(5)).toContain('type="hidden" name="participants" value="5"');
  expect(said(5)).toContain("Đã chọn 5 đoàn viên mà bạn không được xem tên.");
});
