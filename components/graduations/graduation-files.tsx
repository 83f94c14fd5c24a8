import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";

type GraduationFilesProps = {
  unit: string;
  org: string;
  year: number;
  /** The year as the unit calls it. */
  period: string;
};

/** The year's list with its decision, as files. */
export function GraduationFiles({ unit, org, year, period }: GraduationFilesProps) {
  const hrefOf = (format: string) =>
    `/api/files/graduations?${new URLSearchParams({ org, unit, year: `${year}`, format })}`;
  return (
    <Panel title={`Quyết định và danh sách trưởng thành ${period}`} padded>
      <div className="button-row">
        <ButtonLink href={hrefOf("pdf")}>Tải .pdf</ButtonLink>
        <ButtonLink href={hrefOf("docx")}>Tải .docx</ButtonLink>
      </div>
    </Panel>
  );
}
