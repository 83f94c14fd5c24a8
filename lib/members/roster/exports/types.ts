import type { ExportForm } from "@/lib/members/schema";

export type ExportState = "running" | "ready" | "failed";

/** A file that somebody asked for, as its maker's page shows it. */
export type PastExport = {
  id: string;
  form: ExportForm;
  fileName: string;
  state: ExportState;
  done: number;
  total: number;
  createdAt: Date;
  expiresAt: Date;
};
