"use client";

import { type ReactNode, useState } from "react";
import { ActionBar } from "@/components/frame/action-bar";
import { BranchYearFields } from "@/components/ratings/branch-year-fields";
import { Choice } from "@/components/ui/choice";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { Status } from "@/components/ui/notice";
import { PutBack } from "@/components/ui/put-back";
import { SubmitButton } from "@/components/ui/submit-button";
import { Register } from "@/components/ui/table";
import { TwoTexts } from "@/components/ui/two-texts";
import type { FeeBoard } from "@/lib/fees/types";
import { QUARTERS, quarterName } from "@/lib/members/quarter-dates";
import { CollectionFields } from "./collection-fields";
import type { FeeMode } from "./fee-cell";
import { FeeGridFoot } from "./fee-grid-foot";
import { FeeGridHead } from "./fee-grid-head";
import { FeeGridRow } from "./fee-grid-row";
import { SIGNS_LEGEND } from "./fee-words";
import { moveInGrid } from "./grid-keys";
import { useFeeGrid } from "./use-fee-grid";

type FeeGridProps = {
  board: FeeBoard;
  /** The quarter that a phone shows first. */
  quarter: number;
  /** Addresses of the members' pages, by member. */
  hrefs: Record<string, string>;
  account: string;
  /** What brings the papers of a round. */
  papers: ReactNode;
};

/** Members × months of a year: ticked or typed, saved as one act. A phone shows one quarter at a time. */
export function FeeGrid({ board, quarter: first, hrefs, account, papers }: FeeGridProps) {
  const { rows, months, may } = board;
  const [mode, setMode] = useState<FeeMode>("tick");
  const [quarter, setQuarter] = useState(first);
  const grid = useFeeGrid(board, account);
  const { form, submit, pending, failure, isSaved, changed } = grid;
  const scope = useFormScope(failure);
  return (
    <form ref={form} action={submit} className="form" noValidate>
      {grid.faster.length > 0 ? (
        <TwoTexts
          title="Có người vừa ghi các ô này. So hai bản: giữ bản của bạn rồi lưu lại, hoặc lấy bản đang lưu."
          texts={grid.faster}
          onKeepMine={grid.keepMine}
          onTakeTheirs={grid.giveUp}
        />
      ) : (
        <FormErrors failure={failure?.reason === "stale" ? null : failure} prefix={scope.prefix} />
      )}
      <PutBack is={grid.isPutBack} />
      <BranchYearFields at={board} />
      <input type="hidden" name="rows" value={JSON.stringify(grid.lines)} />
      <div className="fee-tools">
        {may.keep && (
          <Choice
            beside
            name="mode"
            label="Ghi theo"
            defaultValue={mode}
            onChange={(value) => setMode(value === "amount" ? "amount" : "tick")}
            options={[
              { value: "tick", label: "Đánh dấu" },
              { value: "amount", label: "Số tiền" },
            ]}
          />
        )}
        <select
          className="control small fee-quarter"
          aria-label="Quý đang xem"
          value={quarter}
          onChange={({ target }) => setQuarter(Number(target.value))}
        >
          {QUARTERS.map((each) => (
            <option key={each} value={each}>
              {`Xem ${quarterName(each)}`}
            </option>
          ))}
        </select>
        <small>{SIGNS_LEGEND}</small>
      </div>
      <div className="fee-grid" data-shown={quarter}>
        <Register label="Đoàn phí từng đoàn viên theo tháng" tight>
          <FeeGridHead months={months.map(({ month }) => month)} mayKeep={may.keep} onMark={grid.mark} />
          <tbody onKeyDown={moveInGrid}>
            {rows.map((row) => (
              <FeeGridRow
                key={row.memberId}
                row={row}
                href={hrefs[row.memberId] ?? ""}
                typed={grid.typed[row.memberId]}
                mode={mode}
                mayKeep={may.keep}
                onType={grid.onType}
              />
            ))}
          </tbody>
          <FeeGridFoot months={months} />
        </Register>
      </div>
      {may.keep && (
        <FormScope value={scope}>
          <CollectionFields key={grid.rounds} papers={papers} typed={grid.receipt} onType={grid.onReceipt} />
        </FormScope>
      )}
      {may.keep && (
        <ActionBar actions={<SubmitButton>Lưu đoàn phí</SubmitButton>}>
          <Status tone={changed.length > 0 ? "wait" : "ok"}>
            {changed.length > 0 ? `${changed.length} ô chưa lưu.` : isSaved && !pending ? "Đã lưu." : null}
          </Status>
        </ActionBar>
      )}
    </form>
  );
}
