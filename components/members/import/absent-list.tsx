import { AnswerSelect } from "@/components/members/import/answer-select";
import { openFirst } from "@/components/members/import/open-first";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { ABSENT_LABELS } from "@/lib/imports/messages";
import type { AbsentMember, ImportAnswers } from "@/lib/imports/types";

const OPTIONS = Object.entries(ABSENT_LABELS).map(([value, label]) => ({ value, label }));
const MOST_SHOWN = 100;

type AbsentListProps = { importId: string; absent: AbsentMember[]; answers: ImportAnswers["absent"] };

/** Everybody of the roster whom the sheet lacks, the unanswered first; nobody is taken off silently. */
export function AbsentList({ importId, absent, answers }: AbsentListProps) {
  const isOpen = ({ id }: AbsentMember) => answers[id] === undefined;
  const open = absent.filter(isOpen);
  return (
    <Panel
      id="absent"
      title={`${absent.length} người vắng trong tệp`}
      foot={
        open.length > 1 && (
          <>
            <span>{`${open.length} người chưa chọn lý do`}</span>
            <AnswerSelect
              importId={importId}
              kind="absent"
              about={open.map(({ id }) => id)}
              label={`Lý do cho cả ${open.length} người chưa chọn`}
              blank="Chọn cho tất cả"
              options={OPTIONS}
            />
          </>
        )
      }
    >
      <RowList label="Người vắng trong tệp">
        {openFirst(absent, MOST_SHOWN, isOpen).map(({ id, fullName, code, branch }) => (
          <Row
            key={id}
            title={fullName}
            detail={[branch, code].filter(Boolean).join(" · ")}
            action={
              <AnswerSelect
                importId={importId}
                kind="absent"
                about={[id]}
                label={`Lý do của ${fullName}`}
                blank="Chọn lý do"
                options={OPTIONS}
                answer={answers[id]}
              />
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}
