import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextArea, TextField } from "./field";

test("a field with a limit lets the browser cut nothing off", () => {
  const fields = [
    <TextField key="a" name="place" label="Nơi" maxLength={3} defaultValue="Sông" />,
    <TextArea key="b" name="words" label="Lời" maxLength={3} defaultValue="Sông" />,
  ];
  for (const field of fields) expect(renderToStaticMarkup(field)).not.toMatch(/maxlength/i);
});
