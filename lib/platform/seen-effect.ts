import { createHash } from "node:crypto";
import { refused } from "./result";

/** What a change comes to for one person: what stands before and after, in words. `beside`: to be weighed with it; `stays`: stands already, nothing is written. */
export type Effect = { name: string; from: string; to: string; beside?: readonly string[]; stays?: boolean };

/** What was only tried, with the mark of exactly that. */
export type Tried = { effect: Effect[]; seen: string };

/** By its mark, what somebody saw is what is written. */
export function markOf(effect: readonly Effect[]): string {
  return createHash("sha256").update(JSON.stringify(effect)).digest("base64url");
}

export const NOTHING_NEW = refused(
  "conflict",
  "Mọi dòng của bảng đã được ghi từ trước nên không có gì để ghi. Xem lại bảng vừa dán.",
);

export const CHANGED_SINCE_SEEN = refused(
  "stale",
  "Bảng hoặc danh sách đã thay đổi từ khi kiểm tra nên chưa ghi dòng nào. Kiểm tra lại rồi ghi.",
);
