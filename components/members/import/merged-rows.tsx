import { AnswerSelect } from "@/components/members/import/answer-select";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import type { MergedRow } from "@/lib/imports/types";

const MOST_SHOWN = 30;

/** Rows that were taken for one person, each with the way to say that they are two. */
export function MergedRows({ importId, merged }: { importId: string; merged: MergedRow[] }) {
  if (merged.length === 0) return null;
  return (
    <Panel title={`${merged.length} dòng đã gộp vào dòng trên của cùng một người`}>
      <RowList label="Dòng đã gộp">
        {merged.slice(0, MOST_SHOWN).map(({ row, into, fullName }) => (
          <Row
            key={row}
            title={fullName}
            detail={`Dòng ${row} gộp vào dòng ${into}: ô trống của dòng này được dòng kia điền.`}
            action={
              <AnswerSelect
                importId={importId}
                kind="choices"
                about={[String(row)]}
                label={`Dòng ${row} là`}
                blank=""
                answer="same"
                options={[
                  { value: "same", label: "Cùng một người" },
                  { value: "new", label: "Là người khác" },
                  { value: "skip", label: "Bỏ qua dòng này" },
                ]}
              />
            }
          />
        ))}
      </RowList>
      {merged.length > MOST_SHOWN && (
        <p className="panel-foot">{`Còn ${merged.length - MOST_SHOWN} dòng nữa cũng được gộp như vậy.`}</p>
      )}
    </Panel>
  );
}
