import { Children, isValidElement } from "react";
import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { StepDialogs } from "./step-dialogs";

test("the dialog of a step that stays open to take is another one once it was taken, and so closed", () => {
  const dialogs = (version: number) => {
    const shown = StepDialogs({
      action: async () => ({ ok: true, value: { id: "" } }),
      id: "case",
      version,
      steps: [{ act: "extend", label: "Gia hạn", asks: {} }],
      day: plainDate("2026-12-01"),
    });
    return Children.toArray(shown.props.children).map((each) => isValidElement(each) && each.key);
  };
  expect(dialogs(2)).toEqual(dialogs(2));
  expect(dialogs(3)).not.toEqual(dialogs(2));
});
