import { expect, test } from "vitest";
import { isId, newId } from "./ids";
import { anId } from "./schema";

test("an id is what the database writes: in an address capitals are no id, in an input they are read as small letters", () => {
  const id = newId();
  expect(isId(id)).toBe(true);
  expect(isId(id.toUpperCase())).toBe(false);
  expect(anId().parse(id.toUpperCase())).toBe(id);
  expect(anId("Chọn đơn vị.").safeParse("DV01").error?.issues[0]?.message).toBe("Chọn đơn vị.");
});
