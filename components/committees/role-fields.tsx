import { CheckField, TextField } from "@/components/ui/field";
import { roleTitle } from "@/lib/access/messages";
import type { RolesToSettle } from "@/lib/committees/foreseen";
import { POST_LABELS } from "@/lib/committees/messages";

/** Who shall sign in for the new committee, and whose roles end. */
export function RoleFields({ roles: { seats, ends } }: { roles: RolesToSettle }) {
  return (
    <>
      <fieldset className="stack">
        <legend>Tài khoản giữ vai trò</legend>
        <p>
          Vai trò bắt đầu từ ngày quyết định. Để trống: người này không đăng nhập. Tên chưa có ai dùng: mời
          tài khoản mới, đường dẫn hiện ra để gửi.
        </p>
        {seats.map(({ seat, username }) => (
          <TextField
            key={seat.id}
            name={`account.${seat.id}`}
            label={`${seat.name}, ${POST_LABELS[seat.post]}`}
            placeholder="tên đăng nhập"
            autoComplete="off"
            optional
            maxLength={61}
            defaultValue={username}
          />
        ))}
      </fieldset>
      {ends.length > 0 && (
        <fieldset className="stack">
          <legend>Vai trò kết thúc ngay</legend>
          {ends.map(({ roleId, name, username, role, isDeputy, sat }) => (
            <CheckField
              key={roleId}
              name="endRoles"
              value={roleId}
              defaultChecked={sat}
              label={`${name} (${username}): ${roleTitle({ role, isDeputy })}`}
            />
          ))}
        </fieldset>
      )}
      <CheckField name="noSecretary" label="Biết rằng có thể không còn ai đăng nhập với vai trò Bí thư" />
    </>
  );
}
