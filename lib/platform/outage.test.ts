import { createConnection } from "node:net";
import { expect, test } from "vitest";
import { isOutage } from "./outage";

const coded = (code: string, more: object = {}) => Object.assign(new Error("x"), { code, ...more });

/** What the system says of a place where nobody listens. */
const refused = (where: { path: string } | { port: number }) =>
  new Promise<Error>((resolve) => createConnection({ host: "127.0.0.1", ...where }).once("error", resolve));

test("nobody listens, by a port, by a socket or by all ways of a name", async () => {
  const failures = [await refused({ port: 1 }), await refused({ path: "/none/.s.PGSQL.5432" })];
  for (const failure of [...failures, new AggregateError(failures)]) expect(isOutage(failure)).toBe(true);
});

test.each(["08006", "57P01", "57P03", "53300", "3D000", "ECONNRESET"])("%s is an outage", (code) => {
  expect(isOutage(coded(code))).toBe(true);
});

test("a connection that ended while it was asked is an outage, too", () => {
  expect(isOutage(new Error("Connection terminated unexpectedly"))).toBe(true);
});

test("a refused statement, a file that is not there and a slip of ours are none", () => {
  const others = [coded("42P01"), coded("42501"), coded("57014"), coded("ENOENT", { syscall: "open" })];
  for (const other of [...others, new TypeError("x is undefined"), "away"])
    expect(isOutage(other)).toBe(false);
});
