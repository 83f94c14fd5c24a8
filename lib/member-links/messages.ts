import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { LinkState, MadeLink, Mailed, SentLink, SettledCount } from "./types";

export const LINK_WORDS: Record<LinkState, string> = {
  none: "Chưa có đường dẫn",
  sent: "Chưa mở",
  opened: "Đã mở, chưa trả lời",
  answered: "Đã trả lời",
  expired: "Hết hạn",
};

/** What is pasted into Zalo for one person, and stands in a letter. */
export function zaloText({ name, url }: MadeLink, expiresOn: PlainDate): string {
  return `Chào ${name}, mời đồng chí mở đường dẫn riêng dưới đây để xem và sửa thông tin của mình trong danh sách đoàn viên. Đường dẫn chỉ mở trên một máy, đến hết ngày ${formatDate(expiresOn)}. Đừng gửi tiếp cho người khác.\n${url}`;
}

/** One text for all: each line a person's own. */
export function zaloTextForAll(links: readonly MadeLink[]): string {
  return links.map(({ name, url }) => `${name}: ${url}`).join("\n");
}

export const LETTER_SUBJECT = "Kiểm tra thông tin đoàn viên";

/** A letter with subject and words, which the secretary's own mail program sends. */
export function mailtoHref(link: MadeLink & { email: string }, expiresOn: PlainDate): string {
  const subject = encodeURIComponent(LETTER_SUBJECT);
  const body = encodeURIComponent(zaloText(link, expiresOn));
  return `mailto:${encodeURIComponent(link.email)}?subject=${subject}&body=${body}`;
}

/** What the mail server took, and who is left for another way; null where no letter was asked for. */
export function mailedWords(links: readonly SentLink[]): { words: string; isWhole: boolean } | null {
  const count = (meant: Mailed | null) => links.filter(({ mailed }) => mailed === meant).length;
  if (count(null) === links.length) return null;
  const [failed, unwritten] = [count("failed"), count("unwritten")];
  const isWhole = failed + unwritten === 0;
  const words = [
    count("sent") > 0 ? `Đã gửi thư cho ${count("sent")} người.` : "Chưa gửi được thư nào.",
    failed > 0 && `Máy chủ thư chưa nhận thư của ${failed} người.`,
    unwritten > 0 && `${unwritten} người chưa có email hoặc không đồng ý nhận thư.`,
    !isWhole && "Gửi cho những người này bằng cách khác, ở dưới.",
  ];
  return { words: words.filter(Boolean).join(" "), isWhole };
}

/** A sheet of names and links; a name that a spreadsheet would read as a formula is kept as text. */
export function csvOf(links: readonly MadeLink[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = links.map(({ name, email, url }) => [name, email ?? "", url].map(cell).join(","));
  return `\uFEFF${["Họ và tên,Email,Đường dẫn riêng", ...lines].join("\r\n")}\r\n`;
}

/** `Đã xong 12 người: nhận 15 ô, bỏ 1 ô.` */
export function settledWords({ people, accepted, refused }: SettledCount): string {
  const parts = [accepted > 0 && `nhận ${accepted} ô`, refused > 0 && `bỏ ${refused} ô`];
  return `Đã xong ${people} người: ${parts.filter(Boolean).join(", ")}.`;
}
