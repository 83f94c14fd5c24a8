import sharp from "sharp";
import { expect, test } from "vitest";
import { pngOf } from "./png";

test("a picture of few colours opens again, dot by dot, colour 0 see-through", async () => {
  const png = pngOf(
    [
      [1, 2, 0],
      [2, 2, 1],
    ],
    ["#000000", "#ff0000", "#0080ff"],
  );
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([3, 2]);
  const [red, blue, none] = [
    [255, 0, 0, 255],
    [0, 128, 255, 255],
    [0, 0, 0, 0],
  ];
  expect([...data]).toEqual([red, blue, none, blue, blue, red].flat());
});
