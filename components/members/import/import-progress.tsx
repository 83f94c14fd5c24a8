"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ProgressBar } from "@/components/ui/progress-bar";

const EVERY_MS = 600;

type Progress = { done: number; total: number };

/** How far a confirmation has come; asks again until it is over, also after a reload. */
export function ImportProgress({ importId, start }: { importId: string; start: Progress }) {
  const router = useRouter();
  const [progress, setProgress] = useState(start);
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await fetch(`/api/v1/imports/${importId}`).catch(() => null);
      if (!answer?.ok) return;
      const { state, progress } = await answer.json();
      if (state === "running") setProgress(progress);
      else if (state !== "ready") router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [importId, router]);
  return (
    <ProgressBar label="Đang ghi vào danh sách" value={progress.done} max={Math.max(1, progress.total)} />
  );
}
