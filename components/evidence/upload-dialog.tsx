"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TieForm } from "@/components/proofs/tie-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { ProofChoices } from "@/lib/proofs/types";
import { Uploader, type UploadPlace } from "./uploader";

/** Brings evidence, and says in the same place which record and criteria it serves. */
export function UploadDialog({ place, choices }: { place: UploadPlace; choices: ProofChoices }) {
  const router = useRouter();
  const [sent, setSent] = useState<string[]>([]);
  const refresh = () => router.refresh();
  return (
    <Dialog variant="primary" icon="upload" trigger="Tải minh chứng lên" title="Tải minh chứng lên">
      <Uploader
        place={place}
        onSent={({ id }) => {
          setSent((all) => [...all, id]);
          refresh();
        }}
        onSaved={refresh}
      />
      {sent.length > 0 && (
        <>
          <h3>Dùng cho</h3>
          <TieForm key={sent.length} evidence={sent} choices={choices} />
        </>
      )}
      <div className="button-row">
        <DialogClose>Xong</DialogClose>
      </div>
    </Dialog>
  );
}
