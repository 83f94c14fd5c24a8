import { AnswerSelect } from "@/components/members/import/answer-select";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import type { MergedRow } from "@/lib/imports/types";

const MOST_SHOWN = 30;

/** Rows that were taken for one person, each with the way to say that they are two. */
export function MergedRows({ importId, merged }: { importId: string; merged: MergedRow[] }) {
  if (merged.length === 0) return null;
  return (
    <Panel title={`${merged.length} dòng đã gộp vào dòng khác của cùng một người`}>
      <RowList label="Dòng đã gộp">
        {merged.slice(0, MOST_SHOWN).map(({ row, into, fullName, isPast }) => (
          <Row
            key={row}
            title={fullName}
            detail={
              isPast
                ? `Dòng ${row} ghi người này đã rời đi, dòng ${into} thì không: ghi theo dòng ${into}. Nếu đã rời đi, bỏ dòng ${into} khỏi tệp.`
                : `Dòng ${row} gộp vào dòng ${into}: ô trống của dòng này được dòng kia điền.`
            }
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
