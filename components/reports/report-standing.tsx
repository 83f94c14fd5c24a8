import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { Signer } from "@/lib/decisions/types";
import { formatDate } from "@/lib/platform/dates";
import type { ReportStanding } from "@/lib/reports/editions/rules";
import { editionName } from "@/lib/reports/editions/rules";
import { PublishForm } from "./publish-form";
import { CorrectionDialog, SignDialog, WithdrawDialog } from "./report-dialogs";
import type { ReportPlace } from "./report-form-fields";

export type StandingProps = {
  place: ReportPlace;
  standing: ReportStanding;
  /** Why nobody can sign yet, or what names the words on the screen. */
  signing: { seen: string } | { lacks: string };
  /** What who signs should know; null where there is nothing. */
  warning: string | null;
  issuerCode: string;
  signers: Signer[];
  settingsHref: string;
  publicHref: string;
  mayDecide: boolean;
};

/** How far the report has come, and the next step. */
export function ReportStandingPanel(props: StandingProps) {
  const { place, standing, mayDecide } = props;
  const isOpen = standing.step === "writing" || standing.isCorrecting;
  return (
    <Panel title="Ký và công bố" padded>
      <div className="stack">
        {standing.step !== "writing" && <SignedNotice {...props} standing={standing} />}
        {isOpen && <NextSignature {...props} />}
        {standing.step === "signed" && mayDecide && <PublishForm place={place} />}
        {mayDecide && standing.step !== "writing" && (
          <div className="button-row">
            {!standing.isCorrecting && <CorrectionDialog place={place} />}
            {standing.step === "published" && <WithdrawDialog place={place} />}
          </div>
        )}
        {!mayDecide && <p className="hint">Bí thư, Phó Bí thư ghi số, ngày ký, công bố và thu hồi.</p>}
      </div>
    </Panel>
  );
}

function SignedNotice({
  standing,
  publicHref,
}: StandingProps & { standing: Exclude<ReportStanding, { step: "writing" }> }) {
  const { edition, step } = standing;
  const { published, withdrawn } = edition;
  if (step === "published" && published)
    return (
      <Notice kind="success" title={`Đã công bố ngày ${formatDate(published.on)}`}>
        <p>{editionName(edition)}.</p>
        <a href={publicHref}>Mở trang kết quả</a>
      </Notice>
    );
  if (step === "withdrawn" && withdrawn)
    return (
      <Notice kind="warning" title={`Đã thu hồi ngày ${formatDate(withdrawn.on)}`}>
        <p>
          {editionName(edition)}. Lý do: {withdrawn.reason}
        </p>
      </Notice>
    );
  return <Notice title={`${editionName(edition)}: đã khóa, chưa công bố`} />;
}

function NextSignature({
  place,
  standing,
  signing,
  warning,
  mayDecide,
  issuerCode,
  signers,
  settingsHref,
}: StandingProps) {
  const isFirst = standing.step === "writing";
  if ("lacks" in signing) return <Notice kind="warning">Chưa công bố được: {signing.lacks}</Notice>;
  return (
    <>
      <p>
        {isFirst
          ? "Chưa công bố được: báo cáo chưa ghi số, ngày ký."
          : "Đang sửa: bản sửa có hiệu lực khi ghi số, ngày ký mới."}
      </p>
      {warning && <Notice kind="warning">{warning}</Notice>}
      {mayDecide && (
        <SignDialog
          place={place}
          issuerCode={issuerCode}
          signers={signers}
          settingsHref={settingsHref}
          seen={signing.seen}
        />
      )}
    </>
  );
}
