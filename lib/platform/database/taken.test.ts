import { expect, test } from "vitest";
import { done, refusedAt } from "@/lib/platform/result";
import { orTaken } from "./taken";

const taken = () => refusedAt("code", "Mã đã có.", "conflict");

test("what a unique key turns away is answered, all else goes its way", async () => {
  expect(await orTaken(taken, async () => done(1))).toEqual(done(1));
  expect(await orTaken(taken, () => Promise.reject({ code: "23505" }))).toEqual(taken());
  const other = new Error("the database is gone");
  await expect(orTaken(taken, () => Promise.reject(other))).rejects.toBe(other);
});
