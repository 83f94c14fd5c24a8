import { expect, test } from "vitest";
import { withAsides } from "./asides";

const asked = (name: string) => ({ name, text: "SELECT $1::int AS n", values: [1] });

test("a statement with others beside it has a name of its own that PostgreSQL keeps whole", () => {
  const main = asked("roster_oqqqqq_ix");
  const beside = (...names: string[]) => withAsides(main, names.map(asked)).name;
  expect(beside("open_units")).toBe("roster_oqqqqq_ix_open_units");
  const long = ["open_units", "open_branches", "posts_held", "member_answers_count"];
  expect(beside(...long).length).toBeLessThanOrEqual(63);
  expect(beside(...long, "one")).not.toBe(beside(...long, "other"));
});
