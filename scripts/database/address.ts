import pg from "pg";
import { codeOf } from "../foundation/mishap";

/**
 * What keeps `pg` from using an address, in words that follow the variable's name; null where nothing does. It reads the
 * files of certificates as soon as it is given the address, long before it connects.
 */
export function whyUnusable(address: string): string | null {
  try {
    new pg.Client({ connectionString: address });
    return null;
  } catch (error) {
    const file = error instanceof Error && "path" in error ? String(error.path) : null;
    if (file !== null)
      return `nêu tệp "${file}" không đọc được (${codeOf(error)}): hãy sửa đường dẫn của sslrootcert, sslcert, sslkey hoặc cấp quyền đọc tệp`;
    const [first] = error instanceof Error ? error.message.split(". ") : [];
    return `có tham số không dùng được (${first}): hãy sửa hoặc bỏ tham số ấy`;
  }
}
