import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { Register } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { BookName, UnitBooks } from "@/lib/criteria/care-books";
import { OUTCOME_LABELS } from "@/lib/criteria/messages";
import type { Measured, Outcome } from "@/lib/criteria/types";
import { BOOK_LABELS } from "./care-tabs";

const TONES: Record<Outcome, Tone> = {
  met: "ok",
  nil: "ok",
  figures_only: "idle",
  not_due: "idle",
  not_met: "wait",
  no_data: "wait",
};

const BOOK_NAMES = Object.keys(BOOK_LABELS) as BookName[];

type Hrefs = { hrefOf: (book: BookName, unit?: string) => string };

/** A unit's five books: what the year's records come to, and the way into each. */
export function BookRows({ books, hrefOf }: Hrefs & { books: UnitBooks["books"] }) {
  return (
    <Panel>
      <RowList label="Năm sổ">
        {books.map(({ book, measured }) => (
          <Row
            key={book}
            title={
              <>
                {BOOK_LABELS[book]} <OutcomeBadge measured={measured} />
              </>
            }
            detail={measured.sentence}
            action={
              <ButtonLink small href={hrefOf(book)} aria-label={`Mở sổ ${BOOK_LABELS[book]}`}>
                Mở sổ
              </ButtonLink>
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}

/** Figures without a threshold judge nobody, so they wear no badge. */
function OutcomeBadge({ measured: { outcome } }: { measured: Measured }) {
  if (outcome === "figures_only") return null;
  return <Badge tone={TONES[outcome]}>{OUTCOME_LABELS[outcome]}</Badge>;
}

const HINTS: Record<BookName, string> = {
  headcount: "Số đoàn viên và thanh niên 16–30 tuổi của chi đoàn, mỗi năm một lần.",
  dossiers: "Nơi để hồ sơ giấy của chi đoàn, người giữ, các lần kiểm kê.",
  support: "Việc đã làm cho đoàn viên, cán bộ Đoàn của chi đoàn.",
  situation: "Thanh niên nghĩ gì, cần gì, ghi theo tháng.",
  hardship: "Đoàn viên khó khăn của chi đoàn, kế hoạch và việc đã giúp.",
};

/** A branch's secretary keeps the branch's part; what the unit comes to is the unit's. */
export function BranchBookRows({ hrefOf }: Hrefs) {
  return (
    <Panel>
      <RowList label="Năm sổ">
        {BOOK_NAMES.map((book) => (
          <Row
            key={book}
            title={BOOK_LABELS[book]}
            detail={HINTS[book]}
            action={
              <ButtonLink small href={hrefOf(book)} aria-label={`Mở sổ ${BOOK_LABELS[book]}`}>
                Mở sổ
              </ButtonLink>
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}

/** Units × books, each cell a figure with its way in. */
export function UnitBookTable({ units, hrefOf }: Hrefs & { units: UnitBooks[] }) {
  return (
    <Register label="Sổ của các đơn vị" stacked>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          {BOOK_NAMES.map((book) => (
            <th key={book} scope="col">
              {BOOK_LABELS[book]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, books }) => (
          <tr key={unit.id}>
            <th scope="row">{unit.name}</th>
            {books.map(({ book, measured }) => (
              <td key={book} data-label={BOOK_LABELS[book]}>
                <Link href={hrefOf(book, unit.code)} prefetch={false} title={measured.sentence}>
                  {figureOf(book, measured)}
                </Link>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function figureOf(book: BookName, { outcome, figures: { value, of } }: Measured): string {
  if (outcome === "no_data") return "Chưa ghi";
  if (outcome === "nil") return "Không có";
  if (outcome === "not_due") return "Chưa đến hạn";
  if (book === "headcount") return value > 0 ? "Đã xác nhận" : "Chưa xác nhận";
  return of === null ? String(value) : `${value}/${of}`;
}
