import { expect, test } from "vitest";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { TERM_GROUPS } from "./member-term-groups";

test("every term stands in one group of the form", () => {
  const fields = TERM_GROUPS.flatMap((group) => group.fields);
  expect(fields.toSorted()).toEqual(Object.keys(DEFAULT_TERMS).toSorted());
});
