"use client";

import { useEffect, useRef, useState } from "react";
import { markPresentAction } from "@/lib/assessments/presence/actions";
import type { Surroundings } from "@/lib/assessments/presence/types";

const EVERY_MS = 25_000;

/** Says every half a minute that the item is open here, and learns who else is there; silent where the line is down. */
export function useSurroundings(assessmentId: string, code: string): Surroundings {
  const [seen, setSeen] = useState<Surroundings>({ others: [], answer: null });
  const isAlive = useRef(true);
  useEffect(() => {
    isAlive.current = true;
    const look = async () => {
      if (document.visibilityState === "hidden") return;
      const result = await markPresentAction(assessmentId, code).catch(() => null);
      if (isAlive.current && result?.ok) setSeen(result.value);
    };
    void look();
    const timer = setInterval(look, EVERY_MS);
    return () => {
      isAlive.current = false;
      clearInterval(timer);
    };
  }, [assessmentId, code]);
  return seen;
}
