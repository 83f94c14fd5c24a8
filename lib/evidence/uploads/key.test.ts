import { expect, test } from "vitest";
import { uploadKey } from "./key";

const place = { orgId: "o", unitId: "u", branchId: null };
const name = "0123456789abcdef0123456789abcdef";

test("an upload's key is a UUID that owner, place and name make, each time the same", () => {
  const key = uploadKey("hoa", place, name);
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uploadKey("hoa", place, name)).toBe(key);
  const others = [
    uploadKey("cuc", place, name),
    uploadKey("hoa", { ...place, orgId: "p" }, name),
    uploadKey("hoa", { ...place, unitId: "v" }, name),
    uploadKey("hoa", { ...place, branchId: "b" }, name),
    uploadKey("hoa", place, name.replace("0", "1")),
  ];
  expect(new Set([key, ...others]).size).toBe(6);
});

test("what no page makes has none", () => {
  for (const bad of ["", "0", "../../etc/passwd", name.toUpperCase(), `${name}0`, `${name}\n`])
    expect(uploadKey("hoa", place, bad)).toBeNull();
});
