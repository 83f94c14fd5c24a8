import { MergeSides } from "@/components/members/duplicates/merge-sides";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { mergeMembersAction } from "@/lib/members/duplicates/actions";
import type { Comparison } from "@/lib/members/duplicates/queries";
import type { MergeEffect } from "@/lib/members/duplicates/types";
import { STATUS_LABELS } from "@/lib/members/messages";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type MergeFormProps = { place: CurrentPlace; found: Comparison };

/** Two rows side by side, a choice for each value that differs, what merging does, and the act. */
export function MergeForm({ place, found }: MergeFormProps) {
  const { kept, other, sides, effect, mayMerge, isBetween } = found;
  const swapped = placeHref(place, "/members/duplicates/compare", {
    first: kept.id,
    second: other.id,
    keep: other.id,
  });
  const mayNow = mayMerge && effect.refusals.length === 0;
  return (
    <ActionForm action={mergeMembersAction}>
      <input type="hidden" name="kept" value={kept.id} />
      <input type="hidden" name="other" value={other.id} />
      <input type="hidden" name="keptVersion" value={kept.version} />
      <input type="hidden" name="otherVersion" value={other.version} />
      <input type="hidden" name="place" value={new URLSearchParams(place.query).toString()} />
      <div className="stack">
        <Panel
          title="Hai dòng trong danh sách"
          aside={
            isBetween ? undefined : (
              <ButtonLink href={swapped} small>
                Giữ dòng kia
              </ButtonLink>
            )
          }
          padded
        >
          {isBetween && (
            <p className="hint">
              {`Dòng gộp vào ở ${other.unit.name}, đơn vị này đã ghi người đó chuyển đi. Chỉ hiện những ô ghi trên giấy chuyển sinh hoạt; các ô khác giữ theo danh sách của đơn vị.`}
            </p>
          )}
          <MergeSides kept={kept} other={other} sides={sides} />
        </Panel>
        <Panel title="Nếu gộp" padded>
          <EffectList effect={effect} status={STATUS_LABELS[kept.status]} isBetween={isBetween} />
        </Panel>
        {effect.refusals.map((words) => (
          <Notice key={words} kind="warning" title="Chưa gộp được">
            {words}
          </Notice>
        ))}
        <div className="button-row">
          {mayNow && <SubmitButton pendingLabel="Đang gộp…">Gộp hai dòng</SubmitButton>}
          <ButtonLink href={placeHref(place, "/members/duplicates")}>Quay lại</ButtonLink>
        </div>
      </div>
    </ActionForm>
  );
}

type EffectListProps = { effect: MergeEffect; status: string; isBetween: boolean };

function EffectList({ effect, status, isBetween }: EffectListProps) {
  return (
    <ul className="bullets">
      <li>{`Dòng được giữ ở lại danh sách với tình trạng: ${status}. Dòng kia không còn hiện, địa chỉ của nó dẫn về dòng được giữ.`}</li>
      {effect.lines.map(({ label, moves, notes }) => (
        <li key={label}>
          {moves > 0 ? `${label}: ${moves} dòng về với dòng được giữ` : `${label}`}
          {notes.length > 0 && ` (${notes.join("; ")})`}
        </li>
      ))}
      {effect.lines.length === 0 && (
        <li>
          {isBetween
            ? "Hoạt động, xếp loại, thủ tục, khen thưởng, Sổ đoàn viên đã ghi ở đơn vị kia về với dòng được giữ. Danh sách đã chốt của đơn vị kia giữ nguyên."
            : "Dòng kia chưa có hoạt động, xếp loại, thủ tục hay khen thưởng nào."}
        </li>
      )}
      <li>Trong 30 ngày có thể hoàn tác đúng như trước khi gộp.</li>
    </ul>
  );
}
