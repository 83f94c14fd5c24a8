import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../foundation/project";
import { withoutNestedWrites } from "./parameter-graph";

const STRINGS = ["where", "id", "data", "org", "connect", "User.updateOne", "create"];
const NONE = 0;
const at = (node: number) => node + 1;

const clientWith = (bytes: number[]) =>
  `config.parameterizationSchema = {
  strings: JSON.parse(${JSON.stringify(JSON.stringify(STRINGS))}),
  graph: "${Buffer.from(bytes).toString("base64url")}"
}`;

test("writes through a relation are gone with all that only they reach; the rest says what it said", () => {
  const scalar = (field: number) => [field, 1, 2, NONE, at(6), 1];
  const object = (field: number, node: number) => [field, 0, 0, at(node), NONE, 32];
  const before = [4, 1, 1]
    .concat([2, ...object(0, 1), ...object(2, 2)])
    .concat([1, ...scalar(1)])
    .concat([2, ...scalar(1), ...object(3, 3)])
    .concat([2, ...object(4, 1), ...object(6, 2)])
    .concat([1, 3, at(1), at(0)])
    .concat([5, at(0), at(0)]);
  // Numbered as they are met: the last of what is ahead comes first.
  const after = [3, 1, 1]
    .concat([1, ...scalar(1)])
    .concat([2, ...object(0, 0), ...object(2, 2)])
    .concat([1, ...scalar(1)])
    .concat([1, 3, at(0), at(0)])
    .concat([5, at(1), at(0)]);
  expect(withoutNestedWrites(clientWith(before))).toBe(clientWith(after));
});

test("numbers beyond a byte stay what they are", () => {
  const wide = [1, 0, 1].concat([1, 1, 255, 1, NONE, 0xac, 0x02, 4]).concat([0x85, 0x01, at(0), NONE]);
  expect(withoutNestedWrites(clientWith(wide))).toBe(clientWith(wide));
});

test("the client in use has none of them, and a client of another form is no client", () => {
  const source = readFileSync(join(ROOT, "prisma/generated/internal/class.ts"), "utf8");
  expect(withoutNestedWrites(source)).toBe(source);
  expect(() => withoutNestedWrites("graph: []")).toThrow("no longer carries its graph");
});
