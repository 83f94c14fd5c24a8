import { TextField } from "@/components/ui/field";
import { SHORTEST_PASSWORD } from "@/lib/accounts/password-length";

export function NewPassword() {
  const hint = `Ít nhất ${SHORTEST_PASSWORD} ký tự. Một câu dễ nhớ tốt hơn một từ khó.`;
  return (
    <>
      <TextField
        name="password"
        label="Mật khẩu mới"
        type="password"
        autoComplete="new-password"
        hint={hint}
        required
      />
      <TextField
        name="again"
        label="Ghi lại mật khẩu mới"
        type="password"
        autoComplete="new-password"
        required
      />
    </>
  );
}
