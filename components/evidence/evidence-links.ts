import { DOCX, type EvidenceCard, type MediaType, PDF, XLSX } from "@/lib/evidence/types";

/** The preview of the revision in force; its bytes never change under this address. */
export function previewHref({ id, revision }: Pick<EvidenceCard, "id" | "revision">): string {
  return `/api/files/preview/${id}?revision=${revision}`;
}

export function contentHref({ id, revision }: Pick<EvidenceCard, "id" | "revision">): string {
  return `/api/v1/evidence/${id}/content?revision=${revision}`;
}

export function downloadHref(evidence: Pick<EvidenceCard, "id" | "revision">): string {
  return `${contentHref(evidence)}&download`;
}

/** A Word or Excel file as a page of text and tables. */
export function documentHref({ id, revision }: Pick<EvidenceCard, "id" | "revision">): string {
  return `/api/files/document/${id}?revision=${revision}`;
}

export function isOffice({ mediaType }: { mediaType: string }): boolean {
  return mediaType === DOCX || mediaType === XLSX;
}

const WORDS: Record<MediaType, string> = {
  "image/jpeg": "Ảnh",
  "image/png": "Ảnh",
  "image/webp": "Ảnh",
  [PDF]: "PDF",
  [DOCX]: "Word",
  [XLSX]: "Excel",
};

export function kindWord(mediaType: MediaType): string {
  return WORDS[mediaType];
}

/** What a piece of evidence is called where its picture does not speak: its caption, else its file. */
export function nameOf({ caption, fileName }: Pick<EvidenceCard, "caption" | "fileName">): string {
  return caption || fileName;
}
