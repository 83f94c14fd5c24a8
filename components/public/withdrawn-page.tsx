import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { PublicDocument } from "./public-document";

export type WithdrawnPageProps = {
  organisation: string;
  year: number;
  withdrawnOn: PlainDate;
  remarks: string[];
};

/** Stands where a result was taken back: nothing of what it said, nor why. */
export function WithdrawnPage({ organisation, year, withdrawnOn, remarks }: WithdrawnPageProps) {
  const title = `Kết quả năm ${year} đã thu hồi`;
  return (
    <PublicDocument
      title={title}
      description={title}
      kind={null}
      organisation={organisation}
      remarks={remarks}
    >
      <main className="lost">
        <h1>{title}</h1>
        <p>
          {organisation} thu hồi trang này ngày {formatDate(withdrawnOn)}. Bản sửa, nếu có, sẽ công bố tại
          chính địa chỉ này.
        </p>
        <p>
          <a href="/">Xem các kết quả đã công bố</a>
        </p>
      </main>
    </PublicDocument>
  );
}
