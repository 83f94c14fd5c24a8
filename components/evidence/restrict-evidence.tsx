import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { restrictEvidenceAction } from "@/lib/evidence/actions";

type RestrictEvidenceProps = { id: string; version: number; isRestricted: boolean };

/** Who may see the file; only those who read what is sensitive may say so. */
export function RestrictEvidence({ id, version, isRestricted }: RestrictEvidenceProps) {
  return (
    <ActionForm action={restrictEvidenceAction}>
      <p>
        {isRestricted
          ? "Hạn chế: chỉ Bí thư đơn vị và bí thư chi đoàn liên quan xem tệp; cấp trên phải ghi lý do mới xem được."
          : "Ai xem được hồ sơ của đơn vị thì xem được tệp này. Tệp về hoàn cảnh, sức khỏe, kỷ luật nên đặt hạn chế; chú thích vẫn hiện, đừng ghi tên người."}
      </p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="restricted" value={isRestricted ? "0" : "1"} />
      <div className="button-row">
        <SubmitButton variant="secondary" small>
          {isRestricted ? "Bỏ hạn chế" : "Đặt hạn chế"}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
