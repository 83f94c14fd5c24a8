"use client";

import Link from "next/link";
import { StillAdd } from "@/components/members/still-add";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { DateField, type Option, SelectField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordRemittanceAction, withdrawRemittanceAction } from "@/lib/fees/actions";
import { moneyWords, periodWords } from "@/lib/fees/messages";
import { isYear } from "@/lib/fees/months";
import type { Remittance } from "@/lib/fees/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

type RemittancePanelProps = {
  title: string;
  unitId: string;
  branchId: string | null;
  /** What can be paid for, and what is still owed of it. */
  periods: readonly { period: string; owed: number }[];
  remittances: readonly Remittance[];
  mayKeep: boolean;
  day: PlainDate;
  /** Of the page, for those that it links. */
  query: string;
};

/** What was sent up, with receipts; whoever keeps it records the next one or takes a mistaken one back. */
export function RemittancePanel(props: RemittancePanelProps) {
  const { title, remittances, mayKeep, periods, query } = props;
  return (
    <Panel title={title} aside={mayKeep && periods.length > 0 && <RecordRemittance {...props} />}>
      {remittances.length > 0 ? (
        <RowList label={title}>
          {remittances.map((one) => (
            <Row
              key={one.id}
              lead={formatDate(one.paidOn)}
              title={`${moneyWords(one.amount)} cho ${periodWords(one.period)}`}
              detail={
                <>
                  <Link href={`/members/fees/remittances/${one.id}${query}`} prefetch={false}>
                    {`Phiếu thu số ${one.receiptNumber}`}
                  </Link>
                  {` · ${one.recordedBy} ghi`}
                </>
              }
              action={mayKeep && <WithdrawRemittance remittance={one} />}
            />
          ))}
        </RowList>
      ) : (
        <EmptyState title="Chưa ghi lần trích nộp nào trong năm">
          {mayKeep ? hintFor(periods) : "Khi nộp, số tiền và phiếu thu hiện ở đây."}
        </EmptyState>
      )}
    </Panel>
  );
}

/** The upper level has no files of its own that a receipt could be. */
function hintFor(periods: RemittancePanelProps["periods"]): string {
  const record = "Nộp xong thì ghi ngày, số phiếu thu và số tiền ở đây";
  return periods.some(({ period }) => isYear(period))
    ? `${record}.`
    : `${record}, rồi mở phiếu thu để thêm bản chụp.`;
}

function RecordRemittance({ unitId, branchId, periods, day }: RemittancePanelProps) {
  const owing = periods.find(({ owed }) => owed > 0) ?? periods[0];
  const options: Option[] = periods.map(({ period, owed }) => ({
    value: period,
    label: `${periodWords(period)}${owed > 0 ? `, còn phải nộp ${moneyWords(owed)}` : ""}`,
  }));
  return (
    <Dialog small trigger="Ghi trích nộp" title="Ghi trích nộp đoàn phí">
      <ActionForm
        action={recordRemittanceAction}
        clear
        doneLabel="Đã ghi."
        onDoubt={<StillAdd word="Vẫn ghi" />}
      >
        <input type="hidden" name="unit" value={unitId} />
        <input type="hidden" name="branch" value={branchId ?? ""} />
        <SelectField name="period" label="Kỳ trích nộp" options={options} defaultValue={owing?.period} />
        <div className="field-row">
          <TextField
            name="amount"
            label="Số tiền (đồng)"
            inputMode="numeric"
            short
            defaultValue={owing && owing.owed > 0 ? owing.owed.toLocaleString("vi-VN") : undefined}
          />
          <DateField name="paidOn" label="Ngày nộp" day={day} />
          <TextField name="receiptNumber" label="Số phiếu thu" maxLength={40} short />
        </div>
        <div className="button-row">
          <SubmitButton>Ghi trích nộp</SubmitButton>
          <DialogClose variant="quiet">Đóng lại</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function WithdrawRemittance({ remittance }: { remittance: Remittance }) {
  const { id, version, receiptNumber } = remittance;
  return (
    <Dialog small variant="quiet" trigger="Rút" title={`Rút phiếu thu số ${receiptNumber}?`}>
      <p>Số tiền không còn tính là đã nộp. Nhật ký vẫn giữ lần ghi này.</p>
      <ActionForm action={withdrawRemittanceAction}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <TextField name="reason" label="Lý do rút" maxLength={500} />
        <div className="button-row">
          <SubmitButton variant="danger">Rút lần trích nộp</SubmitButton>
          <DialogClose>Giữ nguyên</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
