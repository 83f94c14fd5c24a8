import { ButtonLink } from "@/components/ui/button-link";

export default function SpentLink() {
  return (
    <>
      <h1 className="text-xl font-semibold">Đường dẫn không còn dùng được</h1>
      <p>
        Đường dẫn này đã dùng rồi, đã hết hạn 7 ngày, hoặc đã có đường dẫn mới hơn. Nhờ văn phòng cấp trên tạo
        đường dẫn mới.
      </p>
      <ButtonLink href="/sign-in">Đến trang đăng nhập</ButtonLink>
    </>
  );
}
