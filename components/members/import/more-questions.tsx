import type { ReactNode } from "react";

type MoreQuestionsProps = { all: number; open: number; most: number; what: string; children: ReactNode };

/** What follows when a list of questions is longer than a page holds; `children`: the way to those answered before. */
export function MoreQuestions({ all, open, most, what, children }: MoreQuestionsProps) {
  if (all <= most) return null;
  return (
    <div className="panel-foot">
      <span>
        {open > most
          ? `Còn ${open - most} ${what} nữa hiện ra khi trả lời xong các mục trên.`
          : `Hiện ${most} trong ${all} ${what}.`}
      </span>
      {children}
    </div>
  );
}
