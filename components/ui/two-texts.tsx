"use client";

import { useEffect, useRef } from "react";
import { Notice } from "./notice";
import { Register } from "./table";

export type TwoText = { label: string; mine: string; theirs: string };

type TwoTextsProps = {
  title: string;
  texts: TwoText[];
  onKeepMine: () => void;
  onTakeTheirs?: (() => void) | undefined;
};

/** Somebody else saved in between: both texts, side by side, and the choice between them; takes the focus when it appears. */
export function TwoTexts({ title, texts, onKeepMine, onTakeTheirs }: TwoTextsProps) {
  const takeTheirs = () => {
    onTakeTheirs?.();
    window.location.reload();
  };
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} tabIndex={-1} role="alert">
      <Notice
        kind="warning"
        title={title}
        actions={
          <>
            <button type="button" className="button small" onClick={onKeepMine}>
              Giữ bản của tôi
            </button>
            <button type="button" className="button small" onClick={takeTheirs}>
              Lấy bản đang lưu
            </button>
          </>
        }
      >
        <Register label="Hai bản khác nhau" stacked tight>
          <thead>
            <tr>
              <th scope="col">Ô</th>
              <th scope="col">Đang lưu</th>
              <th scope="col">Bạn vừa ghi</th>
            </tr>
          </thead>
          <tbody>
            {texts.map(({ label, mine, theirs }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="words" data-label="Đang lưu:">
                  {theirs || "(trống)"}
                </td>
                <td className="words" data-label="Bạn vừa ghi:">
                  {mine || "(trống)"}
                </td>
              </tr>
            ))}
          </tbody>
        </Register>
      </Notice>
    </div>
  );
}
