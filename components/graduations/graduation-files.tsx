import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";

/** The year's list with its decision, as files. */
export function GraduationFiles({ unit, org, year }: { unit: string; org: string; year: number }) {
  const hrefOf = (format: string) =>
    `/api/files/graduations?${new URLSearchParams({ org, unit, year: `${year}`, format })}`;
  return (
    <Panel title={`Quyết định và danh sách trưởng thành năm ${year}`} padded>
      <div className="button-row">
        <ButtonLink href={hrefOf("pdf")}>Tải .pdf</ButtonLink>
        <ButtonLink href={hrefOf("docx")}>Tải .docx</ButtonLink>
      </div>
    </Panel>
  );
}
