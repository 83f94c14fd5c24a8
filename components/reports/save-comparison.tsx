import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { formatMoment } from "@/lib/platform/dates";
import { differences } from "@/lib/reports/writing/differences";
import type { ChosenSave } from "@/lib/reports/writing/queries";
import type { ReportSection } from "@/lib/reports/writing/rules";
import type { ReportPlace } from "./report-form-fields";
import { RestoreForm } from "./restore-form";

type Props = {
  place: ReportPlace;
  save: ChosenSave;
  sections: ReportSection[];
  version: number;
  mayRestore: boolean;
};

/** An earlier save beside what stands now, paragraph by paragraph. */
export function SaveComparison({ place, save, sections, version, mayRestore }: Props) {
  const lines = differences(save.content, sections);
  return (
    <Panel
      title={`Bản ${save.number}`}
      aside={<span className="hint">{`${save.by}, ${formatMoment(save.at)}`}</span>}
      foot={
        mayRestore && lines.some(({ isSame }) => !isSame) ? (
          <RestoreForm place={place} number={save.number} version={version} />
        ) : undefined
      }
    >
      <Register label={`Bản ${save.number} và bản đang có`} stacked>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Bản {save.number}</th>
            <th scope="col">Đang có</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, heading, before, now, isSame }) => (
            <tr key={key}>
              <th scope="row">{heading}</th>
              <td className="report-text">{before ?? "(không có)"}</td>
              <td className="report-text">{isSame ? "(như bản cũ)" : (now ?? "(không có)")}</td>
            </tr>
          ))}
        </tbody>
      </Register>
    </Panel>
  );
}
