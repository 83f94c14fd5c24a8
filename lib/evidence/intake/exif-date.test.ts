import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { jpegPhoto } from "@/tests/helpers/files";
import { dayTaken } from "./exif-date";

async function exifOf(photo: Buffer): Promise<Buffer> {
  return (await sharp(photo).metadata()).exif ?? Buffer.alloc(0);
}

describe("dayTaken", () => {
  test("reads the day on which the camera took the picture", async () => {
    expect(dayTaken(await exifOf(await jpegPhoto({ takenOn: "2026:03:26" })))).toBe("2026-03-26");
  });

  test("a clock that was never set and an impossible day say nothing", async () => {
    expect(dayTaken(await exifOf(await jpegPhoto({ takenOn: "0000:00:00" })))).toBeNull();
    expect(dayTaken(await exifOf(await jpegPhoto({ takenOn: "2026:02:30" })))).toBeNull();
  });

  test("a block cut anywhere says nothing and breaks nothing", async () => {
    const exif = await exifOf(await jpegPhoto());
    for (let length = 0; length < exif.length; length += 7)
      expect([null, "2026-03-26"]).toContain(dayTaken(exif.subarray(0, length)));
  });
});
