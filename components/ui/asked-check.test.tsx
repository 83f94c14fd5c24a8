import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DROPPED_THERE } from "@/lib/training/messages";
import { AskedCheck } from "./asked-check";
import { FormScope } from "./form-scope";

const shown = (refused?: string) =>
  renderToStaticMarkup(
    <FormScope value={{ prefix: "f", errorOf: (path) => (path === refused ? "Bỏ trước." : undefined) }}>
      <AskedCheck name="isDroppedThere" label={DROPPED_THERE} />
    </FormScope>,
  );

test("what is asked back stands in the form from its own refusal on, where the refusal's link leads", () => {
  expect(shown()).toBe("");
  expect(shown("member")).toBe("");
  expect(shown("isDroppedThere")).toContain(
    '<input id="fisDroppedThere" type="checkbox" name="isDroppedThere"',
  );
  expect(shown("isDroppedThere")).toContain(DROPPED_THERE);
});
