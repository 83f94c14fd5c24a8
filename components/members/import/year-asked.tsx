import { AnswerSelect } from "@/components/members/import/answer-select";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { YEAR_CHOICE, yearsNamed, yearWords } from "@/lib/imports/named-years";
import type { ImportDetail } from "@/lib/imports/types";
import { upperFirst } from "@/lib/platform/first-letter";

/** A title names another year than the one for which its column is about to be written: somebody says which holds. */
export function YearAsked({ detail }: { detail: ImportDetail }) {
  const { id, year, answers } = detail;
  const named = yearsNamed(detail);
  const years = [...new Set([...named.map((each) => each.year), year])];
  const titles = named.map(({ what, year }) => `${what} ghi ${yearWords(detail, year)}`);
  return (
    <Panel id="year" title="Năm của xếp loại, nhận xét, rèn luyện">
      <RowList>
        <Row
          title={`${titles.join("; ")}.`}
          detail={`Đang nhận cho ${yearWords(detail, year)}. Chọn năm rồi xác nhận.`}
          action={
            <AnswerSelect
              importId={id}
              kind="year"
              about={[]}
              label="Xếp loại, nhận xét, rèn luyện là của"
              blank="Chọn năm"
              options={years.map((each) => ({
                value: String(each),
                label: upperFirst(yearWords(detail, each)),
              }))}
              answer={answers.choices[YEAR_CHOICE] === String(year) ? String(year) : undefined}
            />
          }
        />
      </RowList>
    </Panel>
  );
}
