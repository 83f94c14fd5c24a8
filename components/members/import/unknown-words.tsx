import { AnswerAgain } from "@/components/members/import/answer-again";
import { AnswerSelect } from "@/components/members/import/answer-select";
import { MoreQuestions } from "@/components/members/import/more-questions";
import { answeredBeyond, openFirst } from "@/components/members/import/open-first";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { besideLabel, SHEET_STATUSES } from "@/lib/imports/columns/beside-fields";
import { SHEET_STATUS_LABELS } from "@/lib/imports/messages";
import {
  BLANK,
  isWordField,
  type UnknownWord,
  type WordField,
  wordKey,
} from "@/lib/imports/rows/sheet-words";
import type { ImportAnswers } from "@/lib/imports/types";
import { GENDER_LABELS } from "@/lib/members/messages";
import { CODE_LISTS } from "@/lib/members/roster/code-lists";
import { isRosterField, rosterField } from "@/lib/members/roster/fields";
import { choiceWords } from "@/lib/ratings/messages";
import { NOT_RATED_REASONS, RATING_LEVELS } from "@/lib/ratings/types";

const MOST_SHOWN = 100;

type UnknownWordsProps = { importId: string; words: UnknownWord[]; answers: ImportAnswers["words"] };

const AS_BLANK = { value: BLANK, label: "Coi như ô trống" };

const MEANINGS: Record<WordField, { value: string; label: string }[]> = {
  gender: [...Object.entries(GENDER_LABELS).map(([value, label]) => ({ value, label })), AS_BLANK],
  position: [...CODE_LISTS.position.map((post) => ({ value: post, label: post })), AS_BLANK],
  rating: [
    ...[...RATING_LEVELS, ...NOT_RATED_REASONS].map((value) => ({ value, label: choiceWords(value) })),
    AS_BLANK,
  ],
  status: [...SHEET_STATUSES.map((value) => ({ value, label: SHEET_STATUS_LABELS[value] })), AS_BLANK],
};

/** Words of the sheet that no list has, each once: what is meant by it is remembered for the unit's next sheet. */
export function UnknownWords({ importId, words, answers }: UnknownWordsProps) {
  const open = words.map((each) => ({ ...each, key: wordKey(each), answer: undefined }));
  const explained = Object.entries(answers).flatMap(([key, answer]) => {
    const [field = "", ...word] = key.split(":");
    return isWordField(field) ? [{ field, word: word.join(":"), key, answer, rows: 0 }] : [];
  });
  const all = [...open, ...explained].toSorted((a, b) => a.key.localeCompare(b.key, "vi"));
  if (all.length === 0) return null;
  const shown = openFirst(all, MOST_SHOWN, isOpen);
  const answered = answeredBeyond(all, shown, isOpen).map(({ key, answer, ...asked }) => ({
    about: key,
    title: titleOf(asked),
    label: `${titleOf(asked)} hiểu là`,
    answer,
    options: MEANINGS[asked.field],
  }));
  return (
    <Panel
      id="words"
      title={`${all.length} cách ghi của tệp`}
      aside={open.length > 0 && <span>{`${open.length} cách ghi chưa hiểu`}</span>}
      foot={<span>Lựa chọn được nhớ cho lần nhập sau của đơn vị.</span>}
    >
      <RowList label="Cách ghi của tệp">
        {shown.map(({ field, word, key, answer, rows }) => (
          <Row
            key={key}
            title={titleOf({ field, word })}
            detail={rows > 0 ? `${rows} dòng không nhận được vì chữ này` : undefined}
            action={
              <AnswerSelect
                importId={importId}
                kind="words"
                about={[key]}
                label={`“${word}” hiểu là`}
                blank="Hiểu là…"
                options={MEANINGS[field]}
                answer={answer}
              />
            }
          />
        ))}
      </RowList>
      <MoreQuestions all={all.length} open={open.length} most={MOST_SHOWN} what="cách ghi">
        <AnswerAgain importId={importId} kind="words" what="cách ghi" answered={answered} />
      </MoreQuestions>
    </Panel>
  );
}

function isOpen({ answer }: { answer: string | undefined }): boolean {
  return answer === undefined;
}

function titleOf({ field, word }: { field: WordField; word: string }): string {
  const label = isRosterField(field) ? rosterField(field).label : besideLabel(field);
  return `${label}: “${word}”`;
}
