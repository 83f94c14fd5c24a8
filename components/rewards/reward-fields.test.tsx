import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { GrantFields } from "./reward-fields";

const sentBy = (form: string) => {
  const html = renderToStaticMarkup(<GrantFields reward={{ level: "base", form, content: "Hiến máu" }} />);
  return html.match(/<(select|input)[^>]* name="form"[^>]*>/g);
};

test("of another form its name is sent, of a listed one the choice", () => {
  expect(sentBy("merit")).toEqual([expect.stringContaining("<select")]);
  expect(sentBy("Cờ thi đua")).toEqual([expect.stringMatching(/^<input.* value="Cờ thi đua"/)]);
  expect(sentBy("other")).toEqual([expect.stringMatching(/^<input.* value=""/)]);
});
