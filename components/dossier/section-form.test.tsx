import { expect, test } from "vitest";
import { drawn } from "@/components/ui/drawn";
import { SECTIONS } from "@/lib/dossier/sections";
import { SectionForm } from "./section-form";

const [section] = SECTIONS.filter(({ code }) => code === "abroad");
const shown = (standing: number) => {
  if (!section) throw new Error("no such section");
  const rows = Array.from({ length: standing }, (_, at) => ({ country: `Nước ${at + 1}` }));
  const kept = { version: 1, rows };
  return drawn(<SectionForm memberId="m" section={section} kept={kept} backHref="/" />);
};

test("a section's form holds every line that stands, of a merged row too, and goes no further than it may", () => {
  const [merged, own] = [shown(27), shown(19)];
  expect(merged.match(/name="rows\.\d+\.country"/g)).toHaveLength(27);
  expect(merged).toContain("Nước 27");
  expect(merged).not.toContain("Thêm dòng");
  // Up to what a section holds of one row, a blank line comes behind.
  expect(own.match(/name="rows\.\d+\.country"/g)).toHaveLength(20);
  expect(own).not.toContain("Thêm dòng");
  expect(shown(5)).toContain("Thêm dòng");
});
