import type { FieldError } from "@/lib/platform/result";
import { hasTwoThirds, isMajorityOfPresent } from "./rules";
import type { Votes } from "./types";

/**
 * The ballot over a disciplinary measure (domain brief §2.7): of a meeting to which two thirds came, else it is no
 * ballot at all; passed by more than half of those present. `people` are those whose two thirds count, in words.
 */
export function secretBallot(people: string) {
  const quorumProblem = (votes: Votes): FieldError | null => {
    const message = `Chưa đủ 2/3 số ${people} nên kết quả phiếu không có giá trị. Họp lại rồi ghi.`;
    return hasTwoThirds(votes) ? null : { path: "present", message };
  };
  return {
    passed(votes: Votes): FieldError | null {
      const message = "Phiếu tán thành chưa quá một nửa số người có mặt. Ghi là “không thông qua”.";
      return quorumProblem(votes) ?? (isMajorityOfPresent(votes) ? null : { path: "votesFor", message });
    },
    failed(votes: Votes): FieldError | null {
      const message = "Phiếu tán thành đã quá một nửa số người có mặt. Ghi là “thông qua”.";
      return quorumProblem(votes) ?? (isMajorityOfPresent(votes) ? { path: "votesFor", message } : null);
    },
  };
}
