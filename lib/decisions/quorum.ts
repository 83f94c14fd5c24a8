import type { Attendance } from "./types";

export type Quorum = { present: number; members: number; isReached: boolean; sentence: string };

/** Whether enough of the committee came: more than this per cent of its members, those recused among them. */
export function quorumOf(attendances: readonly Attendance[], percent: number): Quorum {
  const members = attendances.length;
  const present = attendances.filter(({ isPresent }) => isPresent).length;
  const isReached = present > 0 && present * 100 > members * percent;
  return { present, members, isReached, sentence: sentenceFor(present, members, percent, isReached) };
}

function sentenceFor(present: number, members: number, percent: number, isReached: boolean): string {
  if (members === 0) return "Phiên họp chưa điểm danh. Ghi điểm danh trước khi biểu quyết.";
  const came = `Có mặt ${present}/${members} ủy viên`;
  if (isReached) return `${came}: đủ số người họp.`;
  return `${came}, chưa quá ${percent}% nên chưa đủ số người họp. Chưa biểu quyết được: thêm người đến thì sửa điểm danh, không thì họp ngày khác.`;
}
