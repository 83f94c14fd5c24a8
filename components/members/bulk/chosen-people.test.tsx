import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LEAVING_TABLE } from "@/lib/removals/pasted";
import { ChosenPeople } from "./chosen-people";

test("what is told for the whole table goes into no address: nothing of it is sent", () => {
  const shown = renderToStaticMarkup(<ChosenPeople count={3} table={LEAVING_TABLE} />);
  expect(shown).toContain("đã có 3 người");
  expect(shown).toContain("Số quyết định");
  expect(shown).toContain('type="button"');
  expect(shown).not.toMatch(/<form|type="submit"/);
});
