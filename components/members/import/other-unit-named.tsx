import { AnswerSelect } from "@/components/members/import/answer-select";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { HERE, saysOtherUnit } from "@/lib/imports/rules";
import type { ImportAnswers, OtherUnit } from "@/lib/imports/types";

type OtherUnitNamedProps = {
  importId: string;
  otherUnit: OtherUnit;
  unit: { name: string };
  choices: ImportAnswers["choices"];
};

/** The sheet's title names another unit: most likely the wrong file, unless somebody says that it is meant. */
export function OtherUnitNamed({ importId, otherUnit, unit, choices }: OtherUnitNamedProps) {
  const { row, name } = otherUnit;
  return (
    <Panel id="other-unit" title="Tệp ghi tên đơn vị khác">
      <RowList>
        <Row
          title={saysOtherUnit(otherUnit)}
          detail="Nếu nhầm tệp, bấm Chọn tệp khác."
          action={
            <AnswerSelect
              importId={importId}
              kind="choices"
              about={[String(row)]}
              label={`Tệp ghi “${name}” thì`}
              blank="Chọn"
              options={[{ value: HERE, label: `Vẫn nhập vào ${unit.name}` }]}
              answer={choices[row]}
            />
          }
        />
      </RowList>
    </Panel>
  );
}
