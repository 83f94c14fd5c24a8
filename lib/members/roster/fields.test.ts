import { describe, expect, test } from "vitest";
import { NEW_MEMBER_COLUMNS } from "@/lib/members/bulk-statements";
import { columnOf } from "@/lib/members/columns";
import { FORM_GROUPS } from "@/lib/members/form-text";
import { SENSITIVE_FIELDS } from "@/lib/members/types";
import { ROSTER_FIELDS, rosterField } from "./fields";

const NAMES = ROSTER_FIELDS.map(({ name }) => name);

describe("a field of the roster", () => {
  test("is sensitive in one list where it is in the other", () => {
    expect(NAMES.filter((name) => rosterField(name).sensitive).toSorted()).toEqual(
      [...SENSITIVE_FIELDS].toSorted(),
    );
  });

  test("stands once in the form, under one of its groups or among what is sensitive", () => {
    const asked = [...FORM_GROUPS.flatMap(({ fields }) => [...fields]), ...SENSITIVE_FIELDS];
    expect(asked.toSorted()).toEqual(NAMES.toSorted());
  });

  test("is written with a new member", () => {
    const plain = NAMES.filter((name) => name !== "branch" && !rosterField(name).sensitive);
    expect(NEW_MEMBER_COLUMNS).toEqual(expect.arrayContaining(plain.map(columnOf)));
  });
});
