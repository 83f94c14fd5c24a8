import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DEFAULT_GROUPS } from "@/lib/training/rules";
import { ProgramPanel } from "./program-panel";

test("the contents say by which guide they are set, whether they may be changed or not", () => {
  for (const registered of [0, 3]) {
    const program = { groups: [...DEFAULT_GROUPS], version: 1, registered };
    const htmlOf = (year: number) =>
      renderToStaticMarkup(<ProgramPanel program={program} mayEdit={false} unitId="u1" year={year} />);
    const guide = "Theo Hướng dẫn số 13-HD/TWĐTN-BTC ngày 20/6/2018";
    expect(htmlOf(2017)).not.toContain("Theo");
    for (const year of [2018, 2022]) expect(htmlOf(year)).toContain(`${guide}.`);
    for (const year of [2023, 2026])
      expect(htmlOf(year)).toContain(`${guide} của giai đoạn 2018 – 2022, chưa có văn bản mới hơn.`);
  }
});
