import { expect, test } from "vitest";
import { choicesHref } from "./member-picker";

test("who is to be chosen is asked of the roster as it stands, or with those who have left since", () => {
  const part = { unit: "DV01", org: "khoi", branch: null };
  const asked = { q: " an ", cursor: null, withLeft: false };
  expect(choicesHref(part, asked)).toBe("/api/v1/members?unit=DV01&org=khoi&limit=50&status=active&q=an");
  expect(choicesHref(part, { ...asked, withLeft: true })).toBe(
    "/api/v1/members?unit=DV01&org=khoi&limit=50&q=an",
  );
});
