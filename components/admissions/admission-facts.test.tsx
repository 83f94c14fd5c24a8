import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Admission } from "@/lib/admissions/types";
import { AdmissionFacts } from "./admission-facts";

const admission = {
  entry: "stepwise",
  charterVersion: "XIII",
  openedOn: "2026-03-02",
  steps: [],
  unit: { id: "u", code: "DV01", name: "Đoàn Sở" },
  branch: null,
  facts: { birthDate: "2008-09-02", gender: "female", introduction: null },
} as unknown as Admission;

test("an admission names the charter and the guidance that it goes by", () => {
  const html = renderToStaticMarkup(<AdmissionFacts admission={admission} />);
  expect(html).toContain("Điều lệ khóa XIII; trình tự như Hướng dẫn 22-HD/TWĐTN ngày 28/6/2013");
  const recorded = renderToStaticMarkup(<AdmissionFacts admission={{ ...admission, entry: "recorded" }} />);
  expect(recorded).toContain("Điều lệ khóa XIII");
  expect(recorded).not.toContain("22-HD");
});
