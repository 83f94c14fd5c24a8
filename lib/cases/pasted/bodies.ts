import { fold } from "@/lib/platform/fold";
import { done, type Result, refused } from "@/lib/platform/result";
import type { PastedRow } from "./table";

/** The unit or branch that a line names by its code, or by a name that no other bears. */
export function bodyNamed<Body>(
  { cells, say }: PastedRow<"body">,
  bodies: readonly Body[],
  refOf: (body: Body) => { code: string; name: string },
): Result<Body> {
  const named = bodies.filter((body) => {
    const { code, name } = refOf(body);
    return [code, name].some((word) => fold(word) === fold(cells.body));
  });
  const [only, another] = named;
  if (only && !another) return done(only);
  const message = only
    ? `có ${named.length} tổ chức tên “${cells.body}”. Ghi mã thay cho tên.`
    : `không có tổ chức “${cells.body}” ở đây. Ghi đúng tên hoặc mã của đơn vị, chi đoàn.`;
  return refused("invalid", message, { fields: [say("body", message)] });
}
