import type { ReactNode } from "react";
import { TypedMarks } from "@/components/cases/typed-marks";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import type { Result } from "@/lib/platform/result";
import type { Typed } from "@/lib/software-lists/types";
import { type BranchYearAt, BranchYearFields } from "./branch-year-fields";

type SoftwarePanelProps<Each extends Typed> = {
  at: BranchYearAt;
  people: readonly Each[];
  mayKeep: boolean;
  action: (form: FormData) => Promise<Result<{ count: number }>>;
  /** What the action asks for besides: which list was seen. */
  fields: (people: readonly Each[]) => ReactNode;
  listHref: string;
};

/** What a branch keeps by year for the national software, and of whom that has it already. */
export function SoftwarePanel<Each extends Typed>(props: SoftwarePanelProps<Each>) {
  const { at, people, mayKeep, action, fields, listHref } = props;
  const form = (marked: readonly Each[], isTyped: boolean, buttons: ReactNode) => (
    <ActionForm action={action}>
      <BranchYearFields at={at} />
      <input type="hidden" name="typed" value={isTyped ? "1" : "0"} />
      {fields(marked)}
      {buttons}
    </ActionForm>
  );
  return (
    <Panel title="Phần mềm quản lý đoàn viên" padded>
      <TypedMarks people={people} counted="người" mayKeep={mayKeep} form={form}>
        <ButtonLink href={listHref}>Danh sách nhập phần mềm</ButtonLink>
      </TypedMarks>
    </Panel>
  );
}
