import type { ReactNode } from "react";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/platform/dates";
import { markedLast } from "@/lib/software-lists/rules";
import type { Typed } from "@/lib/software-lists/types";

type TypedMarksProps<Each extends Typed> = {
  people: readonly Each[];
  /** What each of them is: one person may stand in several lines, for each reward, post or transfer one. */
  counted: "người" | "dòng";
  mayKeep: boolean;
  /** The form that says it of these people, around its buttons. */
  form: (people: readonly Each[], isTyped: boolean, buttons: ReactNode) => ReactNode;
  /** The list as a file. */
  children?: ReactNode;
};

/** How many must still be typed into the national software; whoever typed them says so, or takes the word back. */
export function TypedMarks<Each extends Typed>({
  people,
  counted,
  mayKeep,
  form,
  children,
}: TypedMarksProps<Each>) {
  const open = people.filter(({ typedOn }) => typedOn === null);
  const last = markedLast(people);
  const [lastOn] = last.map(({ typedOn }) => typedOn);
  return (
    <div className="button-row">
      {children}
      <span>
        {open.length > 0
          ? `${open.length} ${counted} còn phải nhập phần mềm${backWords(open, counted)}.`
          : "Không còn ai trong danh sách nhập phần mềm."}
        {lastOn && ` Lần gần nhất đánh dấu ${last.length} ${counted}, ngày ${formatDate(lastOn)}.`}
      </span>
      {mayKeep && open.length > 0 && (
        <Dialog small trigger="Đánh dấu đã nhập" title={`Đã nhập ${open.length} ${counted} vào phần mềm`}>
          <p>Đánh dấu rồi thì không còn trong danh sách nhập phần mềm nữa. Đánh dấu nhầm thì rút lại được.</p>
          {form(
            open,
            true,
            <div className="button-row">
              <DialogClose>Thôi</DialogClose>
              <SubmitButton>Đánh dấu đã nhập</SubmitButton>
            </div>,
          )}
        </Dialog>
      )}
      {mayKeep &&
        last.length > 0 &&
        form(
          last,
          false,
          <SubmitButton variant="quiet" small>
            Rút lần đánh dấu gần nhất
          </SubmitButton>,
        )}
    </div>
  );
}

/** Who is to be put right there as it was before. */
function backWords(open: readonly Typed[], counted: string): string {
  const back = open.filter(({ isTakenBack }) => isTakenBack).length;
  return back > 0 ? `, trong đó ${back} ${counted} đã rút ở đây: sửa lại trên phần mềm như trước` : "";
}
