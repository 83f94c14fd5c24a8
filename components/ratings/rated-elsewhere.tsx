import { Notice } from "@/components/ui/notice";
import { STATE_WORDS } from "@/lib/ratings/messages";
import type { RatedElsewhere as Rated } from "@/lib/ratings/types";

/** Who of the branch's list is missing in its grid, and where to ask. */
export function RatedElsewhere({ people }: { people: Rated[] }) {
  if (people.length === 0) return null;
  return (
    <Notice title={`${people.length} đoàn viên đã được ghi xếp loại ở nơi khác`}>
      <ul>
        {people.map(({ memberId, fullName, place, state }) => (
          <li key={memberId}>{`${fullName}: ${place} (${STATE_WORDS[state].toLocaleLowerCase("vi")})`}</li>
        ))}
      </ul>
      Kết quả ở nơi đó là của cả năm, nên không xếp loại lại ở đây. Muốn xếp loại ở đây thì nơi đó xóa mức và
      nhận xét đã ghi.
    </Notice>
  );
}
