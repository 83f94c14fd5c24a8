"use client";

import { useRouter } from "next/navigation";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Uploader, type UploadPlace } from "./uploader";

/** Brings evidence that is attached to nothing yet. */
export function UploadDialog({ place }: { place: UploadPlace }) {
  const router = useRouter();
  const refresh = () => router.refresh();
  return (
    <Dialog variant="primary" icon="upload" trigger="Tải minh chứng lên" title="Tải minh chứng lên">
      <Uploader place={place} onSent={refresh} onSaved={refresh} />
      <div className="button-row">
        <DialogClose>Xong</DialogClose>
      </div>
    </Dialog>
  );
}
