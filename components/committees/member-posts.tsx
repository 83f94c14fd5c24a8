import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { ENDING_LABELS, POST_LABELS } from "@/lib/committees/messages";
import type { HeldPost } from "@/lib/committees/queries";
import { formatDate } from "@/lib/platform/dates";

/** The posts that a member was elected or appointed to, the latest first. */
export function MemberPosts({ posts }: { posts: readonly HeldPost[] }) {
  if (posts.length === 0) return null;
  return (
    <Panel title="Chức vụ">
      <RowList label="Chức vụ">
        {posts.map(({ id, post, body, from, to, ending }) => (
          <Row
            key={id}
            lead={formatDate(from)}
            title={`${POST_LABELS[post]} · ${body}`}
            detail={
              to
                ? `đến ${formatDate(to)}${ending ? `, ${ENDING_LABELS[ending].toLocaleLowerCase("vi")}` : ""}`
                : null
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}
