import { PublicDocument } from "./public-document";

/** Stands while the database can't be asked: whatever the address is, it may be good. */
export function AwayPage({ remarks }: { remarks: string[] }) {
  return (
    <PublicDocument
      title="Trang này chưa mở được"
      description="Trang này tạm thời chưa mở được."
      kind={null}
      remarks={remarks}
    >
      <main className="lost">
        <h1>Trang này chưa mở được</h1>
        <p>Máy chủ tạm thời không đọc được dữ liệu. Chờ vài phút rồi mở lại địa chỉ này.</p>
      </main>
    </PublicDocument>
  );
}
