"use client";

import { type DragEvent, useEffect, useRef, useState } from "react";
import { FieldNotes } from "./field";
import { FileLine } from "./file-line";
import { useField } from "./form-scope";

type FileDropProps = {
  name: string;
  /** What to bring: "Thêm ảnh, tệp". */
  label: string;
  hint?: string;
  accept?: string;
  multiple?: boolean;
  maxBytes?: number;
  error?: string;
  onFiles?: (files: File[]) => void;
};

/** A native file input as one big target: press, drop or paste. It uploads nothing; the form sends the files. */
export function FileDrop({
  name,
  label,
  hint,
  accept,
  multiple,
  maxBytes,
  error: given,
  onFiles,
}: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);
  const { id, error, aria } = useField(name, { error: given, hint });

  const choose = (chosen: File[]) => {
    const kept = multiple ? chosen : chosen.slice(0, 1);
    if (input.current) input.current.files = fileList(kept);
    setFiles(kept);
    onFiles?.(kept);
  };
  const add = (more: File[]) => more.length > 0 && choose(multiple ? [...files, ...more] : more);
  usePaste(add);

  return (
    <div className="field">
      <label
        className={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          add([...event.dataTransfer.files]);
        }}
      >
        <strong>{label}</strong>
        <span>Bấm để chọn, kéo thả hoặc dán (Ctrl+V)</span>
        <input
          name={name}
          id={id}
          accept={accept}
          multiple={multiple}
          {...aria}
          ref={input}
          type="file"
          onChange={(event) => choose([...(event.target.files ?? [])])}
        />
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <ul className="drop-files">
        {files.map((file) => (
          <FileLine
            key={`${file.name}-${file.size}-${file.lastModified}`}
            file={file}
            maxBytes={maxBytes}
            onRemove={() => choose(files.filter((each) => each !== file))}
          />
        ))}
      </ul>
    </div>
  );
}

function fileList(files: File[]): FileList {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer.files;
}

function usePaste(add: (files: File[]) => void) {
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => latest.current([...(clipboardData?.files ?? [])]);
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}
