import type { PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { type FieldError, type Refusal, refused } from "@/lib/platform/result";
import type { HandoverFields } from "./schema";
import type { Handover, HandoverLine, HandoverMay } from "./types";

/** What in a hand-over can't be; product.md §2: the work goes over in one act, so every line is handed or says what is missing. */
export function handoverProblems(
  { giver, receiver, handedOn, lines }: Pick<HandoverFields, "giver" | "receiver" | "handedOn" | "lines">,
  today: PlainDate,
): FieldError[] {
  const silent = lines.findIndex(({ isHanded, missing }) => !isHanded && missing === "");
  return [
    giver === receiver && { path: "receiver", message: "Người nhận trùng người bàn giao. Chọn lại." },
    handedOn > today && { path: "handedOn", message: "Ngày này chưa đến. Ghi ngày đã bàn giao." },
    lines.length === 0 && { path: "lines", message: "Chưa có nội dung nào. Thêm ít nhất một dòng." },
    silent >= 0 && {
      path: "lines",
      message: `Dòng ${silent + 1} chưa bàn giao. Ghi còn thiếu gì, hoặc đánh dấu đã bàn giao.`,
    },
    hasTwice(lines) && { path: "lines", message: "Một mục đang ghi hai lần. Bỏ bớt một dòng." },
  ].filter((problem) => problem !== false);
}

function hasTwice(lines: readonly Pick<HandoverLine, "key" | "text">[]): boolean {
  const keys = lines.flatMap(({ key }) => key ?? []);
  const texts = new Set(lines.map(({ text }) => text));
  return new Set(keys).size < keys.length || texts.size < lines.length;
}

/** What is recorded stays as it is: it is taken back as a whole, or another follows it. */
export function notOpen({ state }: Pick<Handover, "state">): Refusal | null {
  if (state === "open") return null;
  return state === "recorded"
    ? refused(
        "conflict",
        "Việc bàn giao đã ghi nên giữ nguyên. Nếu sai, hoàn tác khi chưa có gì làm tiếp, hoặc lập một lần bàn giao mới.",
      )
    : refused("conflict", "Lần bàn giao này đã bỏ. Lập lần mới.");
}

/** Between the people, and the posts, that one text names; a stroke of `đ/c` is none. */
const BETWEEN = /(\s*[,;()]\s*|\s+(?:và|[-–—])\s+)/;

/** What may stand before a name, folded. */
const TITLES =
  /^(?:(?:d\/c|dong chi|anh|chi|ong|ba|pho|bi thu|uy vien|ban chap hanh|bch|doan co so|chi doan) )*$/;

/**
 * A text with the one name in the other's place, whoever else it names and whatever title stands before it; null where
 * it does not name that person. `Trần Lê Thị Hà` is somebody else.
 */
export function renamed(text: string, from: string, to: string): string | null {
  const parts = text.split(BETWEEN);
  const next = parts.map((part) => renamedPart(part, from, to));
  if (next.every((part) => part === null)) return null;
  return parts.map((part, at) => next[at] ?? part).join("");
}

function renamedPart(part: string, from: string, to: string): string | null {
  const words = part.trim().split(/\s+/);
  const before = words.slice(0, -from.trim().split(/\s+/).length);
  const name = words.slice(before.length).join(" ");
  const isOther = fold(name) !== fold(from) || !TITLES.test(before.map((word) => `${fold(word)} `).join(""));
  return isOther ? null : [...before, to].join(" ");
}

type Who = { userId: string | null; keeps: boolean; standsIn: boolean; givesRoles: boolean };

/**
 * Who may do what with a hand-over where it stands: both sides confirm, each once, before it is recorded; only for who
 * hands over somebody else may confirm, never who receives. `kept`: what it changed, where it may be put back.
 */
export function mayOf(
  handover: Handover,
  { userId, keeps, standsIn, givesRoles }: Who,
  kept: { roles: readonly unknown[] } | null = null,
): HandoverMay {
  const { state, giver, receiver, giverConfirmedBy, receiverConfirmed } = handover;
  const takesBack = givesRoles || (keeps && kept?.roles.length === 0);
  const takeBack = state === "recorded" && kept !== null && takesBack;
  if (state !== "open") return { change: false, confirm: null, record: false, takeBack };
  const isReceiver = userId === receiver.id;
  const forGiver = giverConfirmedBy === null && !isReceiver;
  const own =
    isReceiver && !receiverConfirmed ? "receiver" : forGiver && userId === giver.id ? "giver" : null;
  return {
    change: keeps,
    confirm: own ?? (forGiver && standsIn ? "stand_in" : null),
    record: givesRoles && giverConfirmedBy !== null && receiverConfirmed,
    takeBack,
  };
}
