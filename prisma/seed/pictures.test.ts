import { SaxesParser } from "saxes";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawPicture, MOTIFS, pictureSvg } from "./pictures";

describe.each(MOTIFS)("a picture of %s", (motif) => {
  test("is the same for the same seed and another for another", () => {
    expect(pictureSvg(motif, "DV01/2021")).toBe(pictureSvg(motif, "DV01/2021"));
    expect(pictureSvg(motif, "DV01/2021")).not.toBe(pictureSvg(motif, "DV02/2021"));
  });

  test("is well formed and needs no font", () => {
    const names = new Set<string>();
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", (tag) => names.add(tag.name));
    parser.write(pictureSvg(motif, "DV01/2021")).close();
    expect(names).not.toContain("text");
  });
});

test("a picture is a JPEG of 960 by 640 that loads on a slow line", async () => {
  const bytes = await drawPicture("ceremony", "DV01/2021");
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 960, height: 640 });
  expect(bytes.length).toBeLessThan(150_000);
});
