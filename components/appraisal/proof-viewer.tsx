"use client";

import { useId, useRef, useState } from "react";
import { documentHref, isOffice } from "@/components/evidence/evidence-links";
import { RevealForm } from "@/components/reveal/reveal-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { formatBytes } from "@/components/ui/format-bytes";
import { Icon } from "@/components/ui/icon";
import type { Proof } from "@/lib/assessments/appraisal/types";
import { revealEvidenceAction } from "@/lib/evidence/revealing/actions";
import { dayOf, formatDate } from "@/lib/platform/dates";

/** The proofs in place, one at a time: pictures, PDF, Word and Excel files are seen. The key E opens the one shown. */
export function ProofViewer({ proofs }: { proofs: Proof[] }) {
  const [chosen, choose] = useState(0);
  const proof = proofs[chosen] ?? proofs[0];
  if (!proof) return null;
  return (
    <>
      <figure className="proof">
        <Inside key={proof.id} proof={proof} />
        <figcaption>{captionOf(proof)}</figcaption>
      </figure>
      <div className="proof-choice">
        {proofs.length > 1 &&
          proofs.map((each, index) => (
            <Button key={each.id} small aria-pressed={each === proof} onClick={() => choose(index)}>
              {index + 1} · {kindOf(each)}
            </Button>
          ))}
        <Enlarged key={proof.id} proof={proof} />
      </div>
    </>
  );
}

function contentOf({ id, revision }: Proof): string {
  return `/api/v1/evidence/${id}/content?revision=${revision}`;
}

const isPicture = ({ mediaType }: Proof) => mediaType.startsWith("image/");
const isPdf = ({ mediaType }: Proof) => mediaType === "application/pdf";

function kindOf(proof: Proof): string {
  if (isPicture(proof)) return "ảnh";
  if (isOffice(proof)) return "văn bản";
  return isPdf(proof) ? "PDF" : "tệp";
}

function captionOf({ caption, factDate, uploadedAt, branch, fileName }: Proof): string {
  const uploaded = `tải lên ${formatDate(dayOf(new Date(uploadedAt)))}`;
  return [`${caption || fileName}, ngày ${formatDate(factDate)}`, uploaded, branch]
    .filter(Boolean)
    .join(" · ");
}

function Inside({ proof }: { proof: Proof }) {
  if (proof.isRemoved) return <p className="hint">Đơn vị đã xóa tệp này sau khi nộp.</p>;
  if (proof.isRestricted) return <Restricted proof={proof} />;
  // Lazy: on a phone the proof lies below the item's text, and would be fetched before the page is seen.
  if (isPicture(proof))
    return (
      <img src={contentOf(proof)} alt={proof.caption || proof.fileName} loading="lazy" decoding="async" />
    );
  if (isOffice(proof))
    return (
      <>
        <iframe src={documentHref(proof)} title={proof.caption || proof.fileName} />
        <a href={`${contentOf(proof)}&download`}>
          Tải {proof.fileName} ({formatBytes(proof.size)})
        </a>
      </>
    );
  if (isPdf(proof)) return <iframe src={contentOf(proof)} title={proof.caption || proof.fileName} />;
  return (
    <a href={`${contentOf(proof)}&download`} data-proof-open>
      Tải {proof.fileName} ({formatBytes(proof.size)})
    </a>
  );
}

/** Told with a reason, which goes to the log with the name of who asked. */
function Restricted({ proof }: { proof: Proof }) {
  const [isShown, show] = useState(false);
  if (isShown) return <Inside proof={{ ...proof, isRestricted: false }} />;
  return (
    <div className="stack">
      <p className="hint">Minh chứng hạn chế: chỉ Bí thư đơn vị và bí thư chi đoàn liên quan xem thẳng.</p>
      <Dialog icon="lock" trigger="Xem chi tiết" title="Xem minh chứng hạn chế">
        <RevealForm
          action={revealEvidenceAction}
          of={{ name: "id", value: proof.id }}
          onDone={() => show(true)}
          label="Xem tệp"
        />
      </Dialog>
    </div>
  );
}

function Enlarged({ proof }: { proof: Proof }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isOpen, setOpen] = useState(false);
  if (proof.isRemoved || proof.isRestricted || !(isPicture(proof) || isPdf(proof) || isOffice(proof)))
    return null;
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <Button small icon="search" data-proof-open onClick={open}>
        Mở lớn
      </Button>
      <dialog ref={dialog} className="dialog wide" aria-labelledby={titleId} onClose={() => setOpen(false)}>
        <header>
          <h2 id={titleId}>{proof.caption || proof.fileName}</h2>
          <DialogClose variant="quiet" small aria-label="Đóng">
            <Icon name="x" />
          </DialogClose>
        </header>
        <div>{isOpen && <Inside proof={proof} />}</div>
      </dialog>
    </>
  );
}
