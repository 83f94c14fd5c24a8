import { POSTS_OF_BRANCH, POSTS_OF_UNIT } from "@/lib/members/roster/positions";
import type { Direction } from "./types";

/** The posts that end with a permanent transfer; whoever goes out stays in the old roster as he or she was. */
export function postsEnding(direction: Direction): readonly string[] {
  if (direction === "inside") return POSTS_OF_BRANCH;
  return direction === "within" ? POSTS_OF_UNIT : [];
}

export function endsPost(direction: Direction, position: string | null): boolean {
  return position !== null && postsEnding(direction).includes(position);
}
