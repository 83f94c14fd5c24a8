import { expect, test } from "vitest";
import { refused } from "@/lib/platform/result";
import { atItsLine, groupsIn } from "./form-input";

test("an empty line is no group, and what is wrong with a group stands at the line that it was typed in", () => {
  const form = new FormData();
  const lines = { 0: ["Nhận thức", "20"], 1: ["", ""], 2: ["Học tập", "25"], 3: ["", "20"] };
  for (const [line, [title = "", points = ""]] of Object.entries(lines)) {
    form.set(`title.${line}`, title);
    form.set(`points.${line}`, points);
  }
  const typed = groupsIn(form);
  expect(typed.map(({ group }) => group)).toEqual([
    { title: "Nhận thức", points: "20" },
    { title: "Học tập", points: "25" },
    { title: "", points: "20" },
  ]);
  const fields = ["groups.1.points", "groups.2.title", "groups"].map((path) => ({ path, message: "sai" }));
  expect(atItsLine(refused("invalid", "sai", { fields }), typed)).toMatchObject({
    fields: [{ path: "points.2" }, { path: "title.3" }, { path: "groups" }],
  });
});
