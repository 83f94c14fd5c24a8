import sharp from "sharp";
import type { Block, Paper, Picture } from "@/lib/papers/model";
import { plainDate } from "@/lib/platform/dates";

export const SENTENCE =
  "Nguyễn Thị Hường giữ đủ dấu: ề ữ ỗ ặ ợ ỷ đ Đ, có nhận xét và xếp loại đoàn viên trong năm.";

export const paragraph = (text: string): Block => ({ is: "paragraph", text });

/** A report of the Union with this body; signed unless it says otherwise. */
export function paperOf(body: Block[], more: Partial<Paper> = {}): Paper {
  const draft = more.draft ?? false;
  return {
    head: {
      upper: "Tỉnh đoàn Sông Lam",
      issuer: "BCH Đoàn Khối các cơ quan tỉnh",
      number: { value: draft ? null : "12", kind: "BC", issuerCode: "ĐTN" },
      place: "Sông Lam",
      date: draft ? null : plainDate("2021-12-05"),
      year: 2021,
    },
    title: { kind: "Báo cáo", abstract: "Kết quả xây dựng Đoàn cơ sở “3 chủ động”\nnăm 2021" },
    body,
    foot: {
      recipients: ["Ban Thường vụ Tỉnh đoàn (b/c)", "Lưu: VP"],
      signer: { onBehalf: "TM. Ban Thường vụ", title: "Bí thư", name: "Lê Minh Đức" },
    },
    annexes: [],
    draft,
    ...more,
  };
}

/** A table with so many rows that it runs over pages. */
export function longTable(rows: number): Block {
  return {
    is: "table",
    columns: [
      { title: "STT", share: 15, align: "center" },
      { title: "Đoàn cơ sở", share: 100, align: "left" },
      { title: "Kết quả", share: 45, align: "center" },
    ],
    rows: Array.from({ length: rows }, (_, at) => [`${at + 1}`, `Đoàn Sở số ${at + 1}`, "Được công nhận"]),
  };
}

/** Pictures of one colour, every third of them upright. */
export async function pictures(count: number): Promise<Picture[]> {
  const [lying, upright] = await Promise.all([jpeg(640, 480), jpeg(360, 800)]);
  return Array.from({ length: count }, (_, at) => ({
    ...(at % 3 === 2 ? upright : lying),
    type: "jpg" as const,
    caption: `Ảnh ${at + 1}: đoàn viên ra quân Tháng Thanh niên`,
  }));
}

async function jpeg(width: number, height: number) {
  const image = sharp({ create: { width, height, channels: 3, background: "#2f6da8" } });
  return { bytes: new Uint8Array(await image.jpeg().toBuffer()), width, height };
}
