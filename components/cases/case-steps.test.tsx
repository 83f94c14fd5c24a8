import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CaseStep } from "@/lib/cases/types";
import { plainStep } from "@/lib/cases/writing";
import { plainDate } from "@/lib/platform/dates";
import { CaseSteps } from "./case-steps";

const told = (number: number, by: string, at: string, more: Partial<CaseStep> = {}): CaseStep => ({
  ...plainStep(plainDate("2026-11-10")),
  number,
  act: "record",
  fromState: "done",
  toState: "done",
  takesBack: null,
  by,
  at: new Date(`${at}+07:00`),
  ...more,
});

test("each step says when it was written: a corrected one when it was put right, what stood before it when it was told", () => {
  const ceremony = "2026-11-10T08:05";
  const steps = [
    told(1, "Lê An", ceremony),
    told(2, "Vũ Bình", "2026-11-12T09:10", { act: "take_back", takesBack: 1 }),
    // The corrected step counts as told with the ceremony, and the database keeps that moment with it.
    told(3, "Vũ Bình", ceremony),
    told(4, "Lê An", "2026-11-15T10:20", { act: "end" }),
  ];
  const markup = renderToStaticMarkup(<CaseSteps steps={steps} wordsOf={(act) => act} />);
  expect(markup.replace(/<!-- -->/g, "").match(/[^>]+ ghi lúc [^<]+/g)).toEqual([
    "Lê An ghi lúc 15/11/2026 10:20",
    "Vũ Bình ghi lúc 12/11/2026 09:10",
    "Vũ Bình ghi lúc 12/11/2026 09:10",
    "Lê An ghi lúc 10/11/2026 08:05",
  ]);
});
