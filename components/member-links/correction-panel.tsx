import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { Register } from "@/components/ui/table";
import { correctionRows } from "@/lib/member-links/shown";
import type { WaitingCorrection } from "@/lib/member-links/types";
import { formatMoment } from "@/lib/platform/dates";
import type { SettledPlace } from "./place-inputs";
import { SettleForm } from "./settling";

type CorrectionPanelProps = { place: SettledPlace; waiting: WaitingCorrection; href: string };

/** One person's corrections beside what the roster holds: what is ticked is accepted, the rest refused. */
export function CorrectionPanel({ place, waiting, href }: CorrectionPanelProps) {
  const { id, version, member, sentAt } = waiting;
  return (
    <Panel
      title={
        <Link href={href} prefetch={false}>
          {member.fullName}
        </Link>
      }
      aside={
        <span className="hint">{`${member.branch?.name ?? "Chưa xếp chi đoàn"} · ${formatMoment(sentAt)}`}</span>
      }
    >
      <SettleForm place={place} className="gap-0">
        <input type="hidden" name="item" value={`${id}:${version}:${member.version}`} />
        <Register label={`Chỉnh sửa của ${member.fullName}`} stacked>
          <thead>
            <tr>
              <th scope="col">Ô</th>
              <th scope="col">Trong danh sách</th>
              <th scope="col">Đoàn viên ghi</th>
              <th scope="col">Nhận</th>
            </tr>
          </thead>
          <tbody>
            {correctionRows(waiting).map((row) => (
              <tr key={row.field}>
                <th scope="row">{row.label}</th>
                <td data-label="Trong danh sách">
                  {row.now || "(trống)"}
                  {row.isStale && (
                    <small>{`Đã sửa sau khi gửi; lúc gửi là ${row.before || "(trống)"}`}</small>
                  )}
                </td>
                <td data-label="Đoàn viên ghi">
                  <strong>{row.after || "(bỏ trống)"}</strong>
                </td>
                <td>
                  <label className="check">
                    <input
                      type="checkbox"
                      name={`accept.${id}`}
                      value={row.field}
                      defaultChecked={!row.isStale}
                    />
                    <span>
                      Nhận<span className="sr-only">{` ${row.label} của ${member.fullName}`}</span>
                    </span>
                  </label>
                </td>
              </tr>
            ))}
          </tbody>
        </Register>
        <div className="button-row tick-bar">
          <SubmitButton variant="secondary" small>
            Nhận ô đã đánh dấu, bỏ ô còn lại
          </SubmitButton>
        </div>
      </SettleForm>
    </Panel>
  );
}
