import { fold } from "@/lib/platform/fold";
import { held } from "@/lib/platform/held";
import type { NotRatedReason, RatingLevel } from "./types";

const WORDS: Record<string, RatingLevel> = {
  "xuat sac": "excellent",
  tot: "good",
  "hoan thanh": "completed",
  "khong hoan thanh": "not_completed",
  "khong ht": "not_completed",
};

/** Initials, with or without those of "nhiệm vụ". */
const INITIALS: Record<string, RatingLevel> = {
  htxs: "excellent",
  xs: "excellent",
  htt: "good",
  ht: "completed",
  kht: "not_completed",
};

/** A level as people and the national software write it: long, short, by its initials, with or without "nhiệm vụ". */
export function readLevel(text: string): RatingLevel | null {
  const key = fold(text)
    .replace(/^(muc|loai|dat)[ :]+/, "")
    .replace(/ ?(nhiem vu|nv)$/, "");
  const initials = key.replace(/[^a-z]/g, "").replace(/nv$/, "");
  const level = held(WORDS, key) ?? held(WORDS, key.replace(/^hoan thanh /, ""));
  return level ?? (key.includes(" ") ? null : held(INITIALS, initials)) ?? null;
}

/** So many months that somebody has not been here for; those of an illness say nothing of that. */
const TOO_SHORT =
  /^(?!.*\bnghi\b).*\b(chua du|duoi|moi|vao doan|ket nap|chuyen den|chuyen ve|sinh hoat)\b.*\b(\d+|sau|so) thang/;

/** Why somebody is not rated, as people write it; null for what says nothing of the kind. */
export function readNotRated(text: string): NotRatedReason | null {
  const key = fold(text);
  if (!/^(khong thuoc dien|khong xep loai|chua xep loai|chua du|dang vien)/.test(key)) return null;
  if (key.includes("dang vien")) return "party_member";
  return TOO_SHORT.test(key) ? "under_six_months" : "other";
}
