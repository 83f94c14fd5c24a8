import type { ReactNode } from "react";
import { XLSX_IN_EXCEL } from "@/lib/sheets/messages";

/** How to save a sheet so that it is read, as one sees it in Excel: three small drawn windows. */
export function SaveAsPicture() {
  return (
    <ol className="save-as" aria-label={`Cách lưu thành ${XLSX_IN_EXCEL}`}>
      <li>
        <Window>
          <rect className="on" x="8" y="20" width="40" height="14" rx="3" />
          <text className="on-text" x="28" y="30" textAnchor="middle">
            Tệp
          </text>
          <Bar x={54} width={36} />
          <Bar x={96} width={36} />
          <path className="grid" d="M8 44H152M8 58H152M8 72H152M8 86H152M44 44V96M80 44V96M116 44V96" />
        </Window>
        <span>Mở bằng Excel, bấm Tệp (File)</span>
      </li>
      <li>
        <Window>
          <rect className="side" x="1" y="14" width="66" height="85" />
          <Bar x={8} y={24} width={44} />
          <Bar x={8} y={38} width={44} />
          <rect className="on" x="4" y="50" width="60" height="16" rx="3" />
          <text className="on-text" x="34" y="61" textAnchor="middle">
            Lưu thành
          </text>
          <Bar x={8} y={76} width={44} />
          <Bar x={78} y={30} width={64} />
          <Bar x={78} y={48} width={48} />
        </Window>
        <span>Chọn Lưu thành (Save As)</span>
      </li>
      <li>
        <Window>
          <Bar x={10} y={26} width={70} />
          <rect className="box" x="10" y="40" width="140" height="18" rx="3" />
          <text className="text" x="16" y="52">
            {XLSX_IN_EXCEL}
          </text>
          <path className="arrow" d="M138 47l4 4 4-4" />
          <rect className="on" x="106" y="72" width="44" height="18" rx="3" />
          <text className="on-text" x="128" y="84" textAnchor="middle">
            Lưu
          </text>
        </Window>
        <span>{`Chọn kiểu ${XLSX_IN_EXCEL}, bấm Lưu (Save)`}</span>
      </li>
    </ol>
  );
}

function Window({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 160 100" aria-hidden="true">
      <rect className="box" x="0.5" y="0.5" width="159" height="99" rx="5" />
      <path className="title" d="M1 14V5.5a5 5 0 0 1 5-5h148a5 5 0 0 1 5 5V14z" />
      {children}
    </svg>
  );
}

function Bar({ x, y = 25, width }: { x: number; y?: number; width: number }) {
  return <rect className="bar" x={x} y={y} width={width} height="5" rx="2.5" />;
}
