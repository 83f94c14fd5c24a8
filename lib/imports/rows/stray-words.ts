import type { Stray } from "@/lib/imports/rows/table-rows";

/** Why the row is not taken, and what to do. */
export function strayWords({ what, below }: Stray): string {
  return WORDS[what](below);
}

const WORDS: Record<Stray["what"], (below: number) => string> = {
  end: (below) =>
    `Dòng này đứng dưới dòng ${below}, nơi danh sách có vẻ đã hết. Nếu là đoàn viên, xóa dòng ${below} hoặc đưa dòng này lên trên.`,
  titles: (below) =>
    `Dòng này đứng dưới tiêu đề ở dòng ${below}, xếp cột khác tiêu đề đầu. Xếp lại cột cho giống hoặc tách thành tệp riêng.`,
};
