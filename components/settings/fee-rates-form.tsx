"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Row, RowList } from "@/components/ui/row-list";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { setFeeRateAction } from "@/lib/fees/actions";
import { dayOfYearWords, moneyWords } from "@/lib/fees/messages";
import { monthWords } from "@/lib/fees/months";
import type { StoredFeeRate } from "@/lib/fees/types";

const RATE: StaleWords<StoredFeeRate> = {
  labels: {
    unsalaried: "Không hưởng lương (đồng/tháng)",
    salaried: "Hưởng lương (đồng/tháng)",
    sentParts: "Trích nộp (phần)",
    ofParts: "Trên tổng số (phần)",
    branchDays: "Chi đoàn nộp sau tháng (ngày)",
    unitDays: "Đơn vị nộp sau quý (ngày)",
    officeBy: "Cấp mình nộp cấp trên chậm nhất ngày",
    source: "Theo văn bản",
  },
  stored: ({ unsalaried, salaried, sentParts, ofParts, branchDays, unitDays, officeBy, source }) => ({
    unsalaried: unsalaried.toLocaleString("vi-VN"),
    salaried: salaried.toLocaleString("vi-VN"),
    sentParts: String(sentParts),
    ofParts: String(ofParts),
    source,
    branchDays: String(branchDays),
    unitDays: String(unitDays),
    officeBy: dayOfYearWords(officeBy),
  }),
};

/** What members pay and levels share, month by month of its beginning; the next one begins with what holds now. */
export function FeeRates({ orgId, rates }: { orgId: string; rates: StoredFeeRate[] }) {
  const [now] = rates;
  return (
    <>
      <RowList label="Mức đoàn phí theo thời gian">
        {rates.map((rate) => (
          <Row
            key={rate.fromMonth}
            lead={`Từ ${monthWords(rate.fromMonth)}`}
            title={`Không hưởng lương ${moneyWords(rate.unsalaried)}, hưởng lương ${moneyWords(rate.salaried)} mỗi tháng`}
            detail={`Trích nộp cấp trên ${rate.sentParts}/${rate.ofParts}: chi đoàn trong ${rate.branchDays} ngày sau tháng, đơn vị trong ${rate.unitDays} ngày sau quý, cấp mình chậm nhất ngày ${dayOfYearWords(rate.officeBy)}; thu muộn thì tính từ ngày ghi${rate.source ? ` · ${rate.source}` : ""}`}
            action={<RateDialog orgId={orgId} rate={rate} isNew={false} />}
          />
        ))}
      </RowList>
      {now && (
        <div className="panel-body">
          <RateDialog orgId={orgId} rate={now} isNew />
        </div>
      )}
    </>
  );
}

function RateDialog({ orgId, rate, isNew }: { orgId: string; rate: StoredFeeRate; isNew: boolean }) {
  return (
    <Dialog
      small
      variant={isNew ? "secondary" : "quiet"}
      trigger={isNew ? "Ghi mức đoàn phí mới" : "Sửa mức đoàn phí"}
      title={isNew ? "Mức đoàn phí mới" : `Mức đoàn phí từ ${monthWords(rate.fromMonth)}`}
    >
      <p>Các tháng trước tháng áp dụng giữ mức cũ. Sửa mức cũ thì số phải đóng của các tháng ấy đổi theo.</p>
      <ActionForm action={setFeeRateAction} doneLabel="Đã lưu." stale={RATE}>
        <input type="hidden" name="orgId" value={orgId} />
        <input type="hidden" name="version" value={isNew ? "" : (rate.version ?? "")} />
        <TextField
          name="fromMonth"
          label="Áp dụng từ tháng"
          hint="Ví dụ 7/2026"
          short
          readOnly={!isNew}
          defaultValue={isNew ? undefined : monthWords(rate.fromMonth)}
        />
        <div className="field-row">
          <TextField
            name="unsalaried"
            label="Không hưởng lương (đồng/tháng)"
            inputMode="numeric"
            short
            defaultValue={rate.unsalaried.toLocaleString("vi-VN")}
          />
          <TextField
            name="salaried"
            label="Hưởng lương (đồng/tháng)"
            inputMode="numeric"
            short
            defaultValue={rate.salaried.toLocaleString("vi-VN")}
          />
        </div>
        <div className="field-row">
          <TextField
            name="sentParts"
            label="Trích nộp (phần)"
            inputMode="numeric"
            short
            defaultValue={rate.sentParts}
          />
          <TextField
            name="ofParts"
            label="Trên tổng số (phần)"
            inputMode="numeric"
            short
            defaultValue={rate.ofParts}
          />
        </div>
        <div className="field-row">
          <TextField
            name="branchDays"
            label="Chi đoàn nộp sau tháng (ngày)"
            inputMode="numeric"
            short
            defaultValue={rate.branchDays}
          />
          <TextField
            name="unitDays"
            label="Đơn vị nộp sau quý (ngày)"
            inputMode="numeric"
            short
            defaultValue={rate.unitDays}
          />
          <TextField
            name="officeBy"
            label="Cấp mình nộp cấp trên chậm nhất ngày"
            hint="Ví dụ 30/12"
            short
            defaultValue={dayOfYearWords(rate.officeBy)}
          />
        </div>
        <TextField name="source" label="Theo văn bản" maxLength={120} optional defaultValue={rate.source} />
        <div className="button-row">
          <SubmitButton>Lưu mức đoàn phí</SubmitButton>
          <DialogClose variant="quiet">Đóng lại</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
