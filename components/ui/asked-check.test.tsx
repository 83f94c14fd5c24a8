import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AskedCheck } from "./asked-check";
import { FormScope } from "./form-scope";

const shown = (refused?: string) =>
  renderToStaticMarkup(
    <FormScope value={{ prefix: "f", errorOf: (path) => (path === refused ? "Bỏ trước." : undefined) }}>
      <AskedCheck name="isDroppedThere" label="Đã bỏ trên phần mềm" />
    </FormScope>,
  );

test("what is asked back stands in the form from its own refusal on, where the refusal's link leads", () => {
  expect(shown()).toBe("");
  expect(shown("member")).toBe("");
  expect(shown("isDroppedThere")).toContain(
    '<input id="fisDroppedThere" type="checkbox" name="isDroppedThere"',
  );
  expect(shown("isDroppedThere")).toContain("Đã bỏ trên phần mềm");
});
