import { givenNameOf } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";

/** What the database sorts, searches and compares by; kept in step with name and code by every write. */
export function nameKeys(fullName: string, code: string | null) {
  const name = fold(fullName);
  return {
    given_name: givenNameOf(fullName),
    search_key: `${name} ${fold(code ?? "")}`.trim(),
    name_key: name,
  };
}
