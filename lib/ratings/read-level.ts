import { fold } from "@/lib/platform/fold";
import { held } from "@/lib/platform/held";
import type { RatingLevel } from "./types";

const WORDS: Record<string, RatingLevel> = {
  "xuat sac": "excellent",
  tot: "good",
  "hoan thanh": "completed",
  "khong hoan thanh": "not_completed",
};

/** A level as people and the national software write it: long, short, with or without "nhiệm vụ". */
export function readLevel(text: string): RatingLevel | null {
  const key = fold(text).replace(/ nhiem vu$/, "");
  return held(WORDS, key) ?? held(WORDS, key.replace(/^hoan thanh /, "")) ?? null;
}
