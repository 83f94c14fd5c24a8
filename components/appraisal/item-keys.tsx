"use client";

import { useRouter } from "next/navigation";
import { useItemKeys } from "./use-item-keys";

/** J, K and E for those who only read. */
export function ItemKeys({ previous, next }: { previous: string | null; next: string | null }) {
  const router = useRouter();
  useItemKeys({
    onNext: () => next && router.push(next),
    onPrevious: () => previous && router.push(previous),
  });
  return null;
}
