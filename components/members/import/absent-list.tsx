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
import { isAbsenceOpen } from "@/lib/imports/rules";
import type { AbsentAnswer, AbsentMember, ImportAnswers } from "@/lib/imports/types";
import { quarterName } from "@/lib/members/quarter-dates";
import { upperFirst } from "@/lib/platform/first-letter";

const OPTIONS = Object.entries(ABSENT_LABELS).map(([value, label]) => ({ value, label }));
const KEEP = [{ value: "keep", label: "Giữ trong danh sách" }];
const MOST_SHOWN = 100;

type AbsentListProps = {
  importId: string;
  absent: AbsentMember[];
  answers: ImportAnswers["absent"];
  leaving: Leaving | null;
};

/** Everybody of the roster whom the sheet lacks, the unanswered first; nobody is taken off silently. */
export function AbsentList({ importId, absent, answers, leaving }: AbsentListProps) {
  const isOpen = (member: AbsentMember) => isAbsenceOpen(member, { absent: answers });
  const open = absent.filter(isOpen);
  const together = open.filter(({ onTheWay }) => !onTheWay);
  const shown = openFirst(absent, MOST_SHOWN, isOpen);
  const answered = answeredBeyond(absent, shown, isOpen).map((person) => ({
    about: person.id,
    title: [person.fullName, placeOf(person)].filter(Boolean).join(", "),
    label: `Lý do của ${person.fullName}`,
    ...answerTo(person, answers[person.id]),
  }));
  return (
    <Panel
      id="absent"
      title={`${absent.length} người vắng trong tệp`}
      foot={
        together.length > 1 && (
          <>
            <span>{`${together.length} người chưa chọn lý do`}</span>
            <AnswerSelect
              importId={importId}
              kind="absent"
              about={together.map(({ id }) => id)}
              label={`Lý do cho cả ${together.length} người chưa chọn`}
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
                {...answerTo(person, answers[person.id])}
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

/** Whoever is on the way can be kept alone, which needs no choice. */
function answerTo({ onTheWay }: AbsentMember, answer: AbsentAnswer | undefined) {
  if (!onTheWay) return { options: OPTIONS, answer };
  const isKept = answer === undefined || answer === "keep";
  return isKept ? { options: KEEP, answer: "keep" } : { options: KEEP, answer: undefined };
}

function placeOf({ branch, code, onTheWay }: AbsentMember): string {
  return [branch, code, onTheWay].filter(Boolean).join(" · ");
}
