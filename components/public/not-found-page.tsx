import { PublicDocument } from "./public-document";

/** Says the same whether a result is unpublished or never existed. */
export function NotFoundPage({ remarks }: { remarks: string[] }) {
  return (
    <PublicDocument
      title="Không tìm thấy trang"
      description="Không tìm thấy trang này."
      kind={null}
      remarks={remarks}
    >
      <main className="lost">
        <h1>Không tìm thấy trang này</h1>
        <p>Có thể địa chỉ gõ nhầm, hoặc kết quả của năm này chưa được công bố.</p>
        <p>
          <a href="/">Xem các kết quả đã công bố</a>
        </p>
      </main>
    </PublicDocument>
  );
}
