"use client";

import { useRouter } from "next/navigation";
import { Dialog, type DialogProps } from "./dialog";

/** A dialog that says what it wrote until it is closed; then the page shows what stands now. */
export function RefreshingDialog(dialog: Omit<DialogProps, "onClose">) {
  const router = useRouter();
  return <Dialog {...dialog} onClose={() => router.refresh()} />;
}
