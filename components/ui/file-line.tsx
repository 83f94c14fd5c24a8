"use client";

import { useEffect, useState } from "react";
import { Button } from "./button";
import { formatBytes } from "./format-bytes";
import { Icon } from "./icon";

type FileLineProps = { file: File; maxBytes?: number; onRemove: () => void };

/** A chosen file: preview, name, size, and what is wrong with it before it is sent. */
export function FileLine({ file, maxBytes, onRemove }: FileLineProps) {
  const preview = usePreview(file);
  const tooLarge = maxBytes !== undefined && file.size > maxBytes;
  return (
    <li>
      {preview ? (
        <img src={preview} alt="" />
      ) : (
        <span className="no-picture">
          <Icon name="file-text" />
        </span>
      )}
      <span className="min-w-0">
        <b>{file.name}</b>
        {tooLarge ? (
          <span className="field-error">
            {formatBytes(file.size)}, tối đa {formatBytes(maxBytes)}. Chọn tệp nhỏ hơn.
          </span>
        ) : (
          <span className="hint">{formatBytes(file.size)}</span>
        )}
      </span>
      <Button variant="quiet" small onClick={onRemove} aria-label={`Bỏ ${file.name}`}>
        <Icon name="x" />
      </Button>
    </li>
  );
}

function usePreview(file: File): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!file.type.startsWith("image/")) return;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
