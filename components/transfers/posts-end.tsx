import { endsPost } from "@/lib/transfers/posts";
import type { Direction, RosterPerson } from "@/lib/transfers/types";

type PostsEndProps = { direction: Direction; people: readonly Pick<RosterPerson, "position">[] };

/** Said where one of those to choose from holds a post that goes with the move; which one stands beside the name. */
export function PostsEnd({ direction, people }: PostsEndProps) {
  if (!people.some(({ position }) => endsPost(direction, position))) return null;
  return (
    <p className="hint">
      Ai đang giữ chức vụ {direction === "inside" ? "của chi đoàn" : "ở đơn vị"} cũ thì thôi chức vụ đó khi
      chuyển chính thức.
    </p>
  );
}
