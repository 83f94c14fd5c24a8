type MoreQuestionsProps = { all: number; open: number; most: number; what: string };

/** What follows when a list of questions is longer than a page holds, and what is left when all are answered. */
export function MoreQuestions({ all, open, most, what }: MoreQuestionsProps) {
  if (all <= most) return null;
  return (
    <p className="panel-foot">
      {open > most
        ? `Còn ${open - most} ${what} nữa hiện ra khi trả lời xong các ${what} trên.`
        : `Hiện ${most} trong ${all} ${what}. Muốn chọn lại ${what} không hiện ở đây, sửa trong tệp rồi tải lên lại.`}
    </p>
  );
}
