import { createHash } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { CELLS, type HeatLine } from "@/lib/dashboard/heat";
import { heatPicture } from "./heat-picture";
import { HEAT_COLOURS } from "./heat-words";

const line = (cells: string): HeatLine => ({ code: "DV01", name: "Sở A", state: "ASSESSING", cells });

async function dotsOf(picture: string) {
  const png = Buffer.from(picture.replace("data:image/png;base64,", ""), "base64");
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const dots = Array.from({ length: info.width * info.height }, (_, at) => [
    ...data.subarray(4 * at, 4 * at + 4),
  ]);
  return { dots, width: info.width, height: info.height };
}

test("the picture has a dot for each cell in the colour of its state, and nothing below the last unit", async () => {
  const { dots, width, height } = await dotsOf(heatPicture([line("0123456"), line("6543210")], 3));
  expect([width, height]).toEqual([CELLS.length, 3]);
  const colours = CELLS.map((cell) => [...Buffer.from(HEAT_COLOURS[cell].slice(1), "hex"), 255]);
  const filled = 2 * CELLS.length;
  expect(dots.slice(0, filled)).toEqual([...colours, ...colours.toReversed()]);
  expect(dots.slice(filled).every(([, , , alpha]) => alpha === 0)).toBe(true);
});

test("a thousand units whose states follow no order take less than fourteen kilobytes", () => {
  const cell = (at: number) => createHash("md5").update(`${at}`).digest().readUInt32BE() % CELLS.length;
  const lines = Array.from({ length: 1000 }, (_, n) =>
    line(Array.from({ length: 25 }, (_, at) => cell(25 * n + at)).join("")),
  );
  expect(heatPicture(lines, 1000).length).toBeLessThan(14_000);
});
