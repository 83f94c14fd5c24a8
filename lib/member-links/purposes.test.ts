import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PURPOSE_KEYS } from "./purposes";

test.each(PURPOSE_KEYS)(
  "whoever refuses %s is left out of it: nothing is asked that changes nothing",
  (key) => {
    const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    const asking = files.filter((file) =>
      readFileSync(`lib/${file}`, "utf8").includes(`{refusesUse("${key}")}`),
    );
    expect(asking).not.toEqual([]);
  },
);
