import { AnswerSelect } from "@/components/members/import/answer-select";
import { MoreQuestions } from "@/components/members/import/more-questions";
import { openFirst } from "@/components/members/import/open-first";
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

const MEANINGS: Record<WordField, { value: string; label: string }[]> = {
  gender: Object.entries(GENDER_LABELS).map(([value, label]) => ({ value, label })),
  position: CODE_LISTS.position.map((post) => ({ value: post, label: post })),
  rating: [...RATING_LEVELS, ...NOT_RATED_REASONS].map((value) => ({ value, label: choiceWords(value) })),
  status: SHEET_STATUSES.map((value) => ({ value, label: SHEET_STATUS_LABELS[value] })),
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
  return (
    <Panel
      id="words"
      title={`${all.length} cách ghi của tệp`}
      aside={open.length > 0 && <span>{`${open.length} cách ghi chưa hiểu`}</span>}
      foot={<span>Lựa chọn được nhớ cho lần nhập sau của đơn vị.</span>}
    >
      <RowList label="Cách ghi của tệp">
        {openFirst(all, MOST_SHOWN, ({ answer }) => answer === undefined).map(
          ({ field, word, key, answer, rows }) => (
            <Row
              key={key}
              title={`${labelOf(field)}: “${word}”`}
              detail={rows > 0 ? `${rows} dòng không nhận được vì chữ này` : undefined}
              action={
                <AnswerSelect
                  importId={importId}
                  kind="words"
                  about={[key]}
                  label={`“${word}” hiểu là`}
                  blank="Hiểu là…"
                  options={[...MEANINGS[field], { value: BLANK, label: "Coi như ô trống" }]}
                  answer={answer}
                />
              }
            />
          ),
        )}
      </RowList>
      <MoreQuestions all={all.length} open={open.length} most={MOST_SHOWN} what="cách ghi" />
    </Panel>
  );
}

function labelOf(field: WordField): string {
  return isRosterField(field) ? rosterField(field).label : besideLabel(field);
}
