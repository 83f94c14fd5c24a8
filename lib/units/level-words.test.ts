import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const isSource = (file: string) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file);
const isComment = (line: string) => /^(\/\*|\*|\/\/)/.test(line);

test("no text takes the upper organisation for a Khối: its level word is a setting", () => {
  const said = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter(isSource)
      .flatMap((file) =>
        readFileSync(join(folder, file), "utf8")
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => /\bKhối(?! lượng)/.test(line) && !isComment(line) && !/ví dụ/i.test(line))
          .map((line) => `${folder}/${file}: ${line}`),
      ),
  );
  expect(said).toEqual([]);
});
