/** No way on: whoever comes here has no account. */
export default function ClosedLink() {
  return (
    <>
      <h1 className="text-xl font-semibold">Đường dẫn không còn dùng được</h1>
      <p>
        Đường dẫn này đã hết hạn, đã đóng, đã thu hồi, hoặc đã có đường dẫn mới hơn. Xem tin mới nhất của chi
        đoàn, hoặc nhờ bí thư chi đoàn gửi đường dẫn mới.
      </p>
      <p className="hint">Nếu đồng chí vừa bấm đóng thì những gì đã lưu, đã gửi vẫn còn.</p>
    </>
  );
}
