import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Places whose every refusal of what stands already says what to do about it. */
const FOLDERS = ["lib/units", "lib/accounts", "lib/imports", "lib/members", "lib/evidence"];

const REFUSAL = /refused\(\s*"conflict",\s*(?:"([^"]+)"|`([^`]+)`)/g;

/** A second sentence or clause, one that names the place, or words that are put in from elsewhere. */
const GOES_ON = /[.:;,] \S.*\.$| ở (?:phần|trang) |\} \$\{|được giữ lại\.$/;

test("a refusal of what stands already says what to do next", () => {
  const sentences = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .flatMap((file) =>
        [...readFileSync(join(folder, file), "utf8").matchAll(REFUSAL)].map(
          ([, plain, filled]) => plain ?? filled ?? "",
        ),
      ),
  );
  expect(sentences.length).toBeGreaterThan(40);
  expect(sentences.filter((sentence) => !GOES_ON.test(sentence))).toEqual([]);
});
