import type { Failure } from "./answer-of";
import { FormErrors } from "./form-errors";
import { type TwoText, TwoTexts } from "./two-texts";

type GridErrorsProps = {
  failure: Failure | null;
  /** Of the form whose fields bear what was refused. */
  prefix?: string;
  /** Of the rows in which somebody else was faster. */
  texts: TwoText[];
  onKeepMine: () => void;
  /** Gives up what is typed here, before the stored rows are shown. */
  onTakeTheirs?: () => void;
};

/** What was refused of a grid that is saved at once; where somebody else was faster, both texts of each row. */
export function GridErrors({ failure, prefix, texts, onKeepMine, onTakeTheirs }: GridErrorsProps) {
  if (texts.length === 0)
    return <FormErrors failure={failure?.reason === "stale" ? null : failure} prefix={prefix} />;
  return (
    <TwoTexts
      title="Có người vừa sửa các dòng này. So hai bản: giữ bản của bạn rồi lưu lại, hoặc lấy bản đang lưu."
      texts={texts}
      onKeepMine={onKeepMine}
      onTakeTheirs={onTakeTheirs}
    />
  );
}
