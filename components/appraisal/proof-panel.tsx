import { Panel } from "@/components/ui/panel";
import type { Proof } from "@/lib/assessments/appraisal/types";
import { ProofViewer } from "./proof-viewer";

export function ProofPanel({ proofs }: { proofs: Proof[] }) {
  return (
    <Panel title="Minh chứng" aside={proofs.length > 0 && <span>{proofs.length} tệp</span>} padded>
      {proofs.length > 0 ? (
        <ProofViewer proofs={proofs} />
      ) : (
        <p className="hint">Đơn vị không gửi minh chứng.</p>
      )}
    </Panel>
  );
}
