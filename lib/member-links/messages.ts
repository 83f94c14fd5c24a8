import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { LinkState, MadeLink } from "./types";

export const LINK_WORDS: Record<LinkState, string> = {
  none: "Chưa có đường dẫn",
  sent: "Chưa mở",
  opened: "Đã mở, chưa trả lời",
  answered: "Đã trả lời",
  expired: "Hết hạn",
};

/** What is pasted into Zalo for one person. */
export function zaloText({ name, url }: MadeLink, expiresOn: PlainDate): string {
  return `Chào ${name}, mời đồng chí mở đường dẫn riêng dưới đây để xem và sửa thông tin của mình trong danh sách đoàn viên. Đường dẫn chỉ mở trên một máy, đến hết ngày ${formatDate(expiresOn)}. Đừng gửi tiếp cho người khác.\n${url}`;
}

/** One text for all: each line a person's own. */
export function zaloTextForAll(links: readonly MadeLink[]): string {
  return links.map(({ name, url }) => `${name}: ${url}`).join("\n");
}

/** A letter with subject and words, which the secretary's own mail program sends. */
export function mailtoHref(link: MadeLink & { email: string }, expiresOn: PlainDate): string {
  const subject = encodeURIComponent("Kiểm tra thông tin đoàn viên");
  const body = encodeURIComponent(zaloText(link, expiresOn));
  return `mailto:${encodeURIComponent(link.email)}?subject=${subject}&body=${body}`;
}

/** A sheet of names and links; a name that a spreadsheet would read as a formula is kept as text. */
export function csvOf(links: readonly MadeLink[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lines = links.map(({ name, email, url }) => [name, email ?? "", url].map(cell).join(","));
  return `\uFEFF${["Họ và tên,Email,Đường dẫn riêng", ...lines].join("\r\n")}\r\n`;
}
