import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import { LINK_WORDS } from "@/lib/member-links/messages";
import type { LinkedMember } from "@/lib/member-links/types";
import { formatDate } from "@/lib/platform/dates";
import { LINK_TONES } from "./link-tone";

type LinkTableProps = { members: readonly LinkedMember[]; hrefOf: (memberId: string) => string };

/** Members to tick, and how far each one's link has come. */
export function LinkTable({ members, hrefOf }: LinkTableProps) {
  return (
    <Register label="Đường dẫn riêng của từng đoàn viên" stacked>
      <thead>
        <tr>
          <th scope="col">Đoàn viên</th>
          <th scope="col">Chi đoàn</th>
          <th scope="col">Đường dẫn</th>
          <th scope="col">Hết hạn</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, fullName, branch, state, expiresOn, hasAnswered, isWaiting }) => (
          <tr key={id}>
            <th scope="row">
              <label className="check">
                <input type="checkbox" name="id" value={id} />
                <span>{fullName}</span>
              </label>
            </th>
            <td>{branch ?? "Chưa xếp chi đoàn"}</td>
            <td>
              <Badge tone={LINK_TONES[state]}>{LINK_WORDS[state]}</Badge>
              {state === "expired" && hasAnswered && <small>Đã trả lời</small>}
              {isWaiting && <small>Có chỉnh sửa, lời nhắn chờ xem</small>}
            </td>
            <td {...(expiresOn ? { "data-label": "Hết hạn" } : {})}>
              {expiresOn ? (
                <>
                  {formatDate(expiresOn)}
                  <small>
                    <MemberLink href={hrefOf(id)} fullName={fullName} />
                  </small>
                </>
              ) : (
                <MemberLink href={hrefOf(id)} fullName={fullName} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function MemberLink({ href, fullName }: { href: string; fullName: string }) {
  return (
    <Link href={href} prefetch={false}>
      Trang đoàn viên
      <span className="sr-only">{` ${fullName}`}</span>
    </Link>
  );
}
