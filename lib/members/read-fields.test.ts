import { expect, test } from "vitest";
import { readFields } from "@/lib/members/read-fields";
import { plainDate } from "@/lib/platform/dates";

test.each([
  ["phone", "0912345678/0987654321"],
  ["phone", "0912345678 (mẹ)"],
  ["joinedOn", "3/2016"],
])("of a %s that is typed as “%s” nothing is left out unasked", (path, typed) => {
  expect(readFields({ [path]: typed }, plainDate("2026-11-24"))).toMatchObject({
    ok: false,
    fields: [{ path, message: expect.stringContaining(`“${typed}”`) }],
  });
});

test.each(["association", "computerSkill"])("a tick that %s holds since before stops no form", (path) => {
  expect(readFields({ [path]: "x" }, plainDate("2026-11-24"))).toEqual({ ok: true, value: { [path]: "x" } });
});
