import { Panel } from "@/components/ui/panel";
import type { UnitDetail } from "@/lib/units/tree/queries";
import { ChangeUnitForm, CloseUnitForm, RenameUnitForm } from "./unit-forms";

/** For the office of the upper level. */
export function UnitManagement({ unit }: { unit: UnitDetail }) {
  return (
    <>
      <Panel title="Sửa thông tin" padded>
        <ChangeUnitForm key={unit.id} unit={unit} />
      </Panel>
      <Panel title="Đổi tên" padded>
        <RenameUnitForm unit={unit} />
      </Panel>
      <Panel title="Đóng đơn vị" padded>
        <CloseUnitForm unit={unit} />
      </Panel>
    </>
  );
}
