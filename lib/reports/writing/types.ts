import type { Fact } from "../types";
import type { ParagraphState } from "./rules";

/** What a save did. */
export const SAVE_ACTS = {
  text: "Sửa chữ",
  added: "Thêm đoạn",
  renew: "Lấy lại bản soạn từ số liệu",
  leave_out: "Bỏ đoạn",
  take_in: "Đưa đoạn trở lại",
  up: "Đổi thứ tự",
  down: "Đổi thứ tự",
  photos: "Sửa ảnh, người viết",
  restored: "Khôi phục bản cũ",
  correction: "Mở bản sửa",
} as const;
export type SaveAct = keyof typeof SAVE_ACTS;

export const PARAGRAPH_ACTS = ["renew", "leave_out", "take_in", "up", "down"] as const;
export type ParagraphAct = (typeof PARAGRAPH_ACTS)[number];

export type SavedParagraph = {
  id: string | null;
  draftKey: string | null;
  state: ParagraphState;
  text: string;
  basis: Fact[];
  isLeftOut: boolean;
};

/** What `report_saves.content` keeps: the report as the save left it. */
export type SavedReport = {
  author: string;
  photos: { evidenceId: string; caption: string }[];
  sections: { key: string; heading: string; paragraphs: SavedParagraph[] }[];
  /** Why a correction was opened. */
  reason?: string;
};

export type SaveLine = { number: number; act: SaveAct; by: string; at: Date };

/** What stands in a paragraph whose save came too late. */
export type CurrentParagraph = { text: string; by: string; at: string; version: number };
