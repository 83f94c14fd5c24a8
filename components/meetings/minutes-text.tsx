import { DefinitionList } from "@/components/ui/definition-list";
import type { MeetingRow } from "@/lib/meetings/types";

/** The minutes' texts for those who only read them. */
export function MinutesText({ row: { discussion, conclusion } }: { row: MeetingRow }) {
  const lines = (text: string) => <span className="whitespace-pre-line">{text || "Chưa ghi."}</span>;
  return (
    <DefinitionList
      items={[
        { term: "Thảo luận", value: lines(discussion) },
        { term: "Kết luận", value: lines(conclusion) },
      ]}
    />
  );
}
