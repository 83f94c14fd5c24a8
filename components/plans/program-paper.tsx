import { EvidenceViewer } from "@/components/evidence/evidence-viewer";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { type Program, resolutionLabel } from "@/lib/plans/types";
import { formatDate, formatMoment } from "@/lib/platform/dates";
import { votesWords } from "./plan-words";

/** The paper itself, the resolutions that it puts into effect, and how it came to be approved. */
export function ProgramPaper({ program, query }: { program: Program; query: string }) {
  const { number, issuedOn, signer, evidence, resolutions } = program;
  const facts = [
    { term: "Số, ký hiệu", value: number || "chưa ghi" },
    { term: "Ngày ban hành", value: issuedOn ? formatDate(issuedOn) : "chưa ghi" },
    { term: "Người ký", value: signer || "chưa ghi" },
  ];
  return (
    <div className="split">
      <Panel title="Nghị quyết được thực hiện" aside={<span>{resolutions.length} nghị quyết</span>}>
        {resolutions.length > 0 ? (
          <RowList label="Nghị quyết được thực hiện">
            {resolutions.map(({ kind, number: its, issuedOn: on, title }) => (
              <Row
                key={`${kind} ${its} ${title}`}
                title={title}
                detail={[resolutionLabel(kind), its && `số ${its}`, on && `ngày ${formatDate(on)}`]
                  .filter(Boolean)
                  .join(" · ")}
              />
            ))}
          </RowList>
        ) : (
          <p className="panel-body">Chưa nêu nghị quyết nào mà chương trình thực hiện.</p>
        )}
      </Panel>
      <Panel title="Văn bản" padded>
        <DefinitionList items={facts} />
        {evidence.length > 0 ? (
          <EvidenceViewer evidence={evidence} query={query} />
        ) : (
          <p>Chưa đính kèm tệp văn bản.</p>
        )}
      </Panel>
      {program.transitions.length > 0 && <Transitions program={program} />}
    </div>
  );
}

function Transitions({ program }: { program: Program }) {
  return (
    <Panel title="Thông qua trong Ban Chấp hành">
      <RowList label="Thông qua trong Ban Chấp hành">
        {program.transitions.map((each) => (
          <Row
            key={each.at.toISOString()}
            title={
              each.toState === "approved" && each.heldOn
                ? `Thông qua ngày ${formatDate(each.heldOn)}: ${votesWords(each)}`
                : `Mở lại: ${each.reason}`
            }
            detail={`${each.by} ghi lúc ${formatMoment(each.at)}`}
          />
        ))}
      </RowList>
    </Panel>
  );
}
