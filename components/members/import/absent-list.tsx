import { AnswerAgain } from "@/components/members/import/answer-again";
import { AnswerSelect } from "@/components/members/import/answer-select";
import { CONFIRM_FORM } from "@/components/members/import/confirm-form";
import { MoreQuestions } from "@/components/members/import/more-questions";
import { answeredBeyond, openFirst } from "@/components/members/import/open-first";
import { DateField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { ABSENT_LABELS } from "@/lib/imports/messages";
import type { Leaving } from "@/lib/imports/pages";
import type { AbsentMember, ImportAnswers } from "@/lib/imports/types";
import { quarterName } from "@/lib/members/quarter-dates";
import { upperFirst } from "@/lib/platform/first-letter";

const OPTIONS = Object.entries(ABSENT_LABELS).map(([value, label]) => ({ value, label }));
const MOST_SHOWN = 100;

type AbsentListProps = {
  importId: string;
  absent: AbsentMember[];
  answers: ImportAnswers["absent"];
  leaving: Leaving | null;
};

/** Everybody of the roster whom the sheet lacks, the unanswered first; nobody is taken off silently. */
export function AbsentList({ importId, absent, answers, leaving }: AbsentListProps) {
  const isOpen = ({ id }: AbsentMember) => answers[id] === undefined;
  const open = absent.filter(isOpen);
  const shown = openFirst(absent, MOST_SHOWN, isOpen);
  const answered = answeredBeyond(absent, shown, isOpen).map((person) => ({
    about: person.id,
    title: [person.fullName, placeOf(person)].filter(Boolean).join(", "),
    label: `Lý do của ${person.fullName}`,
    answer: answers[person.id],
    options: OPTIONS,
  }));
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
      {leaving && (
        <div className="panel-body">
          <DateField
            form={CONFIRM_FORM}
            name="leftOn"
            label="Ngày rời danh sách"
            day={leaving.day}
            hint={leavingHint(leaving)}
          />
        </div>
      )}
      <RowList label="Người vắng trong tệp">
        {shown.map((person) => (
          <Row
            key={person.id}
            title={person.fullName}
            detail={placeOf(person)}
            action={
              <AnswerSelect
                importId={importId}
                kind="absent"
                about={[person.id]}
                label={`Lý do của ${person.fullName}`}
                blank="Chọn lý do"
                options={OPTIONS}
                answer={answers[person.id]}
              />
            }
          />
        ))}
      </RowList>
      <MoreQuestions all={absent.length} open={open.length} most={MOST_SHOWN} what="người vắng">
        <AnswerAgain importId={importId} kind="absent" what="người vắng" answered={answered} />
      </MoreQuestions>
    </Panel>
  );
}

/** Why that day stands there, and what another one does. */
function leavingHint({ ended }: Leaving): string {
  const who = "Của người chuyển đi, trưởng thành Đoàn, xóa tên.";
  if (!ended) return who;
  const list = `danh sách ${quarterName(ended.quarter)} năm ${ended.year}`;
  return `${who} ${upperFirst(list)} chưa chốt: ghi đến ngày cuối quý thì họ không còn trong danh sách đó, ghi ngày sau thì vẫn còn.`;
}

function placeOf({ branch, code }: AbsentMember): string {
  return [branch, code].filter(Boolean).join(" · ");
}
