import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { Signer } from "@/lib/units/organisation/queries";
import { SignerForm } from "./settings-forms";

/** Who signs papers, by date. */
export function SignerList({ orgId, signers, day }: { orgId: string; signers: Signer[]; day: PlainDate }) {
  if (signers.length === 0)
    return (
      <EmptyState title="Chưa có người ký">Thêm người ký để văn bản ghi đúng chức vụ và họ tên.</EmptyState>
    );
  return (
    <RowList label="Người ký">
      {signers.map((signer) => (
        <Row
          key={`${signer.id}-${signer.version}`}
          lead={formatDate(signer.fromDay)}
          title={`${signer.title} ${signer.name}`}
          detail={`${signer.onBehalfOf}${signer.toDay ? ` · đến hết ${formatDate(signer.toDay)}` : ""}`}
          action={
            <Dialog trigger="Sửa người ký" title={`Sửa người ký ${signer.name}`} small>
              <SignerForm orgId={orgId} signer={signer} day={day} />
            </Dialog>
          }
        />
      ))}
    </RowList>
  );
}
