"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImportState } from "@/lib/imports/types";

const EVERY_MS = 600;

type Progress = { done: number; total: number };

type ImportProgressProps = {
  importId: string;
  start: Progress;
  /** That the writing may not have begun yet. */
  begins?: boolean;
};

/** How far a confirmation has come; asks again until it is over, also after a reload. */
export function ImportProgress({ importId, start, begins = false }: ImportProgressProps) {
  const router = useRouter();
  const [progress, setProgress] = useState(start);
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await fetch(`/api/v1/imports/${importId}`).catch(() => null);
      if (!answer?.ok) return;
      const { state, progress } = await answer.json();
      if (state === "running") setProgress(progress);
      else if (isOver(state, begins)) router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [importId, router, begins]);
  return (
    <ProgressBar label="Đang ghi vào danh sách" value={progress.done} max={Math.max(1, progress.total)} />
  );
}

/** What is ready has not begun yet; where it was being written, its writer died. */
export function isOver(state: ImportState, begins: boolean): boolean {
  return state !== "running" && !(begins && state === "ready");
}
