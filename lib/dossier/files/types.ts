import type { MediaType } from "@/lib/evidence/types";

/** What a paper of the dossier is. */
export const FILE_KINDS = [
  { code: "book", label: "Sổ đoàn viên (bản chụp)" },
  { code: "application", label: "Đơn xin vào Đoàn" },
  { code: "decision", label: "Nghị quyết, quyết định" },
  { code: "diploma", label: "Văn bằng, chứng chỉ" },
  { code: "card", label: "Thẻ đoàn viên, ảnh" },
  { code: "other", label: "Giấy tờ khác" },
] as const;

export function fileKindLabel(code: string): string {
  return FILE_KINDS.find((kind) => kind.code === code)?.label ?? code;
}

export type DossierFile = {
  id: string;
  kind: string;
  fileName: string;
  mediaType: MediaType;
  size: number;
  uploadedBy: string;
  uploadedAt: Date;
};
