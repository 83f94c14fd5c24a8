import sharp, { type Sharp } from "sharp";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Result, refusedAt } from "@/lib/platform/result";
import { dropIncoming, incomingFile } from "@/lib/platform/storage";
import type { PictureType } from "../types";
import { dayTaken } from "./exif-date";
import { broken } from "./recognise";

const LONGEST_SIDE = 3840;
const PREVIEW_SIDE = 640;
const MOST_PIXELS = 64_000_000;

export type CleanPicture = {
  path: string;
  previewPath: string;
  width: number;
  height: number;
  takenOn: PlainDate | null;
};

// Memory, not speed: one picture at a time on one thread.
sharp.concurrency(1);
sharp.cache(false);
let turn: Promise<unknown> = Promise.resolve();

/** The picture upright, in a sensible size, without metadata, and its preview, as new incoming files. */
export function cleanPicture(path: string, type: PictureType): Promise<Result<CleanPicture>> {
  const mine = turn.then(() => clean(path, type));
  turn = mine.catch(() => undefined);
  return mine;
}

async function clean(path: string, type: PictureType): Promise<Result<CleanPicture>> {
  const [cleanPath, previewPath] = [await incomingFile(), await incomingFile()];
  const result = await draw(path, type, cleanPath, previewPath).catch(() => broken("ảnh"));
  if (!result.ok) await Promise.all([cleanPath, previewPath].map(dropIncoming));
  return result;
}

async function draw(
  path: string,
  type: PictureType,
  cleanPath: string,
  previewPath: string,
): Promise<Result<CleanPicture>> {
  const { width, height, exif } = await sharp(path, { limitInputPixels: false }).metadata();
  if (width * height > MOST_PIXELS) return tooManyPixels(width, height);
  const picture = sharp(path, { failOn: "error", limitInputPixels: MOST_PIXELS });
  const made = await encode[type](inside(picture.autoOrient(), LONGEST_SIDE)).toFile(cleanPath);
  await inside(sharp(cleanPath), PREVIEW_SIDE).webp({ quality: 76, effort: 2 }).toFile(previewPath);
  const takenOn = exif ? dayTaken(exif) : null;
  return done({ path: cleanPath, previewPath, width: made.width, height: made.height, takenOn });
}

const encode: Record<PictureType, (picture: Sharp) => Sharp> = {
  "image/jpeg": (picture) => picture.jpeg({ quality: 88 }),
  "image/png": (picture) => picture.png(),
  "image/webp": (picture) => picture.webp({ quality: 88 }),
};

function inside(picture: Sharp, side: number): Sharp {
  return picture.resize(side, side, { fit: "inside", withoutEnlargement: true });
}

function tooManyPixels(width: number, height: number) {
  return refusedAt(
    "file",
    `Ảnh ${width} × ${height} điểm lớn quá mức xử lý được. Giảm cỡ ảnh (cạnh dài dưới 8.000 điểm) rồi gửi lại.`,
    "too_large",
  );
}
