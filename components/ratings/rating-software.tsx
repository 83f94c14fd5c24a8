import type { ReactNode } from "react";
import { TypedMarks } from "@/components/cases/typed-marks";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { markRatingsTypedAction } from "@/lib/ratings/actions";
import { isForSoftware } from "@/lib/ratings/rules";
import type { RatingBoard } from "@/lib/ratings/types";
import { BranchYearFields } from "./branch-year-fields";

/** A branch's ratings for the national software, and which of them that has already. */
export function RatingSoftware({ board }: { board: RatingBoard }) {
  const { sheet, unit, branch, year, rows, may } = board;
  if (!isForSoftware(sheet)) return null;
  const query = new URLSearchParams({ unit: unit.id, ...(branch && { branch: branch.id }), year: `${year}` });
  const form = (_: unknown, isTyped: boolean, buttons: ReactNode) => (
    <ActionForm action={markRatingsTypedAction}>
      <BranchYearFields at={board} />
      <input type="hidden" name="version" value={sheet.version} />
      <input type="hidden" name="typed" value={isTyped ? "1" : "0"} />
      {buttons}
    </ActionForm>
  );
  return (
    <Panel title="Phần mềm quản lý đoàn viên" padded>
      <TypedMarks people={rows.filter(({ choice }) => choice !== null)} mayKeep={may.keep} form={form}>
        <ButtonLink href={`/api/files/ratings?${query}`}>Danh sách nhập phần mềm</ButtonLink>
      </TypedMarks>
    </Panel>
  );
}
