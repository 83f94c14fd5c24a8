import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { fieldsOf } from "@/lib/member-links/rules";
import type { WaitingCorrection } from "@/lib/member-links/types";
import type { SettledPlace } from "./place-inputs";
import { SettleForm } from "./settling";

type AcceptAllProps = { place: SettledPlace; waiting: readonly WaitingCorrection[] };

/** Everybody's corrections in one act, but those that somebody has edited since: they are looked at one by one. */
export function AcceptAll({ place, waiting }: AcceptAllProps) {
  const clear = waiting.filter(({ stale }) => stale.length === 0);
  const fields = clear.reduce((sum, { corrections }) => sum + fieldsOf(corrections).length, 0);
  const left = waiting.length - clear.length;
  return (
    <Notice>
      <p>
        {`${waiting.length} người đã gửi chỉnh sửa. Xem từng ô ở dưới; nếu đều đúng, nhận một lần.`}
        {left > 0 && ` ${left} người có ô đã được sửa sau khi gửi: xem riêng.`}
      </p>
      {clear.length > 0 && (
        <SettleForm place={place}>
          {clear.map(({ id, version, member, corrections }) => (
            <span key={id} hidden>
              <input type="hidden" name="item" value={`${id}:${version}:${member.version}`} />
              {fieldsOf(corrections).map((field) => (
                <input key={field} type="hidden" name={`accept.${id}`} value={field} />
              ))}
            </span>
          ))}
          <div className="button-row">
            <SubmitButton>{`Nhận tất cả: ${clear.length} người, ${fields} ô`}</SubmitButton>
          </div>
        </SettleForm>
      )}
    </Notice>
  );
}
