import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { trainingGuide } from "@/lib/training/messages";
import type { UnitTraining } from "@/lib/training/queries";
import { ProgramForm } from "./program-form";

type ProgramPanelProps = Pick<UnitTraining, "program" | "mayEdit"> & { unitId: string; year: number };

/** The groups of contents of a unit's year; changed only until somebody is registered. */
export function ProgramPanel({ program, mayEdit, unitId, year }: ProgramPanelProps) {
  const { groups, registered, version } = program;
  const guide = trainingGuide(year);
  return (
    <Panel
      title="Nội dung chương trình"
      aside={
        mayEdit &&
        registered === 0 && <ProgramForm key={version} program={program} unitId={unitId} year={year} />
      }
      foot={`${guide ? `Theo ${guide}. ` : ""}${
        registered > 0
          ? `${registered} đoàn viên đã đăng ký nên các nhóm nội dung năm này giữ nguyên.`
          : "Mỗi nhóm nhiều nhất 20 điểm, cộng lại 100. Sửa được đến khi có người đăng ký."
      }`}
    >
      <RowList label="Nội dung chương trình">
        {groups.map(({ title, points }, at) => (
          <Row key={title} lead={`${at + 1}`} title={title} detail={`${points} điểm`} />
        ))}
      </RowList>
    </Panel>
  );
}
