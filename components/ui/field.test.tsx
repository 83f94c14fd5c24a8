import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { programFiles } from "@/scripts/validation/program-files";
import { TextArea, TextField } from "./field";

test("a field with a limit lets the browser cut nothing off", () => {
  const fields = [
    <TextField key="a" name="place" label="Nơi" maxLength={3} defaultValue="Sông" />,
    <TextArea key="b" name="words" label="Lời" maxLength={3} defaultValue="Sông" />,
  ];
  for (const field of fields) expect(renderToStaticMarkup(field)).not.toMatch(/maxlength/i);
});

test("no other control has a limit of the browser's own", () => {
  const controls = programFiles().flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/<(?:input|textarea)\s(?:[^<]|<(?![a-zA-Z/]))*?\/>/g)].map(
      ([control]) => [file, control] as const,
    ),
  );
  expect(controls.length).toBeGreaterThan(50);
  expect(controls.filter(([, control]) => control.includes("maxLength"))).toEqual([]);
});
