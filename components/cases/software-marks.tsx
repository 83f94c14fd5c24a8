import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { markTypedAction } from "@/lib/cases/actions";
import { markedLast } from "@/lib/cases/software/rules";
import type { TypedCase } from "@/lib/cases/software/types";
import { formatDate } from "@/lib/platform/dates";

type SoftwareMarksProps = {
  at: { unitId: string; branchId: string | null };
  cases: readonly TypedCase[];
  mayKeep: boolean;
  /** The list as a file. */
  children?: ReactNode;
};

/** How many must still be typed into the national software; whoever typed them says so, or takes the word back. */
export function SoftwareMarks({ at, cases, mayKeep, children }: SoftwareMarksProps) {
  if (cases.length === 0) return null;
  const open = cases.filter(({ typedOn }) => typedOn === null);
  const last = markedLast(cases);
  const [lastOn] = last.map(({ typedOn }) => typedOn);
  return (
    <div className="button-row">
      {children}
      <span>
        {open.length > 0
          ? `${open.length} người còn phải nhập phần mềm.`
          : "Không còn ai phải nhập phần mềm."}
        {lastOn && ` Lần gần nhất đánh dấu ${last.length} người, ngày ${formatDate(lastOn)}.`}
      </span>
      {mayKeep && open.length > 0 && (
        <Dialog small trigger="Đánh dấu đã nhập" title={`Đã nhập ${open.length} người vào phần mềm`}>
          <p>Họ không còn trong danh sách nhập phần mềm nữa. Đánh dấu nhầm thì rút lại được.</p>
          <Mark at={at} cases={open} isTyped>
            <div className="button-row">
              <DialogClose>Thôi</DialogClose>
              <SubmitButton>Đánh dấu đã nhập</SubmitButton>
            </div>
          </Mark>
        </Dialog>
      )}
      {mayKeep && last.length > 0 && (
        <Mark at={at} cases={last} isTyped={false}>
          <SubmitButton variant="quiet" small>
            Rút lần đánh dấu gần nhất
          </SubmitButton>
        </Mark>
      )}
    </div>
  );
}

type MarkProps = Pick<SoftwareMarksProps, "at" | "cases"> & { isTyped: boolean; children: ReactNode };

function Mark({ at, cases, isTyped, children }: MarkProps) {
  return (
    <ActionForm action={markTypedAction}>
      <input type="hidden" name="unit" value={at.unitId} />
      <input type="hidden" name="branch" value={at.branchId ?? ""} />
      <input type="hidden" name="typed" value={isTyped ? "1" : "0"} />
      {cases.map(({ id }) => (
        <input key={id} type="hidden" name="case" value={id} />
      ))}
      {children}
    </ActionForm>
  );
}
