import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import type { AccountRow } from "@/lib/accounts/types";
import type { PlainDate } from "@/lib/platform/dates";
import { roleWords } from "./role-words";

type AccountTableProps = { accounts: AccountRow[]; day: PlainDate; hrefOf: (account: AccountRow) => string };

export function AccountTable({ accounts, day, hrefOf }: AccountTableProps) {
  return (
    <Register label="Tài khoản" stacked>
      <thead>
        <tr>
          <th scope="col">Họ và tên</th>
          <th scope="col">Vai trò</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row">
              <Link href={hrefOf(account)} prefetch={false}>
                {account.name}
              </Link>
              <small>{account.username}</small>
            </th>
            <td className="words" data-label="Vai trò">
              {account.roles.map((role, at) => {
                // The first stands behind the cell's label on a phone.
                const Line = at === 0 ? "span" : "div";
                return <Line key={role.id}>{roleWords(role, day)}</Line>;
              })}
            </td>
            <td data-label="Tình trạng">
              <AccountState {...account} />
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

export function AccountState({ disabled, hasPassword, sessions }: AccountRow) {
  if (disabled) return <Badge tone="bad">Đã khóa</Badge>;
  if (!hasPassword) return <Badge tone="wait">Chưa đặt mật khẩu</Badge>;
  return sessions > 0 ? <Badge tone="ok">Đang đăng nhập</Badge> : <Badge tone="idle">Đã nhận</Badge>;
}
