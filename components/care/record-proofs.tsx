import { EvidenceViewer } from "@/components/evidence/evidence-viewer";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { EvidenceCard } from "@/lib/evidence/types";

type RecordProofsProps = {
  evidence: EvidenceCard[];
  query: string;
  /** Where pictures are added; null for who only reads. */
  editHref: string | null;
  /** What an empty list asks for. */
  wanted: string;
};

/** The pictures and files of a record. */
export function RecordProofs({ evidence, query, editHref, wanted }: RecordProofsProps) {
  return (
    <Panel title="Ảnh, tệp minh chứng" aside={<span>{evidence.length} tệp</span>} padded>
      {evidence.length > 0 ? (
        <EvidenceViewer evidence={evidence} query={query} />
      ) : (
        <EmptyState
          title="Chưa có ảnh, tệp nào"
          action={
            editHref && (
              <ButtonLink icon="camera" href={editHref}>
                {wanted}
              </ButtonLink>
            )
          }
        />
      )}
    </Panel>
  );
}
