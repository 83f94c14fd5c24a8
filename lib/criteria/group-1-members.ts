import type { ItemText } from "@/lib/criteria/item-texts";

/** Group 1: managing members, caring for young people and knowing their situation. */
export const MEMBER_ITEMS: readonly ItemText[] = [
  {
    code: "1.1",
    title: "Danh sách cập nhật theo quý",
    statement: "Đơn vị có danh sách đoàn viên, mỗi quý rà soát và cập nhật ít nhất một lần.",
    guidance:
      "Cuối mỗi quý, rà lại người mới vào, người chuyển đi, người đổi chi đoàn hoặc chức vụ, rồi chốt danh sách.",
    evidence: "Danh sách đã chốt của từng quý, có ngày chốt và người chốt.",
    resultPhrase: "lập danh sách đoàn viên và cập nhật đều theo từng quý",
    period: "calendar_year",
    check: { key: "quarters_confirmed", threshold: 4, exclusions: [] },
  },
  {
    code: "1.2",
    title: "Bảo quản hồ sơ đoàn viên",
    statement: "Đơn vị có chỗ lưu giữ hồ sơ đoàn viên ngăn nắp, an toàn, cần là tìm được.",
    guidance: "Ghi nơi để hồ sơ, người giữ, lần kiểm kê gần nhất. Chụp tủ hoặc giá để hồ sơ.",
    evidence: "Ảnh nơi lưu hồ sơ; biên bản kiểm kê hoặc bàn giao; sổ theo dõi mượn, trả.",
    resultPhrase: "có nơi lưu giữ, bảo quản tốt hồ sơ đoàn viên",
    period: "unit",
    check: { key: "dossiers_kept", threshold: null, exclusions: [] },
  },
  {
    code: "1.3",
    title: "Nhận xét, đánh giá đoàn viên hằng năm",
    statement:
      "Mỗi đoàn viên được theo dõi, nhận xét, đánh giá ít nhất mỗi năm một lần, ghi vào hồ sơ. Trường học thực hiện theo năm học.",
    guidance:
      "Các chi đoàn họp nhận xét, xếp loại từng đoàn viên; Ban Chấp hành duyệt rồi ghi vào Sổ đoàn viên. Nêu rõ số người chưa thuộc diện xếp loại.",
    evidence: "Biên bản họp chi đoàn; bảng tổng hợp xếp loại; trang nhận xét trong Sổ đoàn viên.",
    resultPhrase: "nhận xét, đánh giá đoàn viên định kỳ và ghi vào hồ sơ",
    period: "unit",
    check: {
      key: "annual_rating",
      threshold: 100,
      exclusions: ["party_member", "under_six_months", "other"],
    },
    alsoUnder: {
      "2018-2022": "Hướng dẫn số 33-HD/TWĐTN-BTC về đánh giá, xếp loại",
      "2023-2027": "Hướng dẫn số 25-HD/TWĐTN-BTC năm 2023 về đánh giá, xếp loại",
    },
  },
  {
    code: "1.4a",
    title: "Phát triển đoàn viên mới",
    statement: "Kết nạp đoàn viên mới đủ các bước, đúng quy trình của Điều lệ Đoàn.",
    guidance:
      "Với mỗi người được kết nạp, kiểm đủ: đơn, người giới thiệu, biểu quyết của chi đoàn, quyết định chuẩn y, lễ kết nạp. Năm không kết nạp ai thì chọn “Không phát sinh”.",
    evidence: "Nghị quyết chi đoàn; quyết định chuẩn y; ảnh lễ kết nạp; sổ theo dõi kết nạp.",
    resultPhrase: "kết nạp đoàn viên mới đủ bước, đúng quy trình",
    period: "unit",
    check: { key: "admissions_complete", threshold: null, exclusions: [] },
  },
  {
    code: "1.4b",
    title: "Chương trình rèn luyện đoàn viên",
    statement: "Đoàn viên đăng ký chương trình rèn luyện và được đánh giá kết quả cuối kỳ.",
    guidance:
      "Đầu năm cho đoàn viên đăng ký; cuối năm (trường học: cuối năm học) chi đoàn đánh giá, Ban Chấp hành xác nhận.",
    evidence: "Danh sách đăng ký; bảng kết quả đánh giá; ảnh chụp kết quả trên phần mềm đoàn viên.",
    resultPhrase: "tổ chức cho đoàn viên đăng ký và đánh giá chương trình rèn luyện",
    period: "unit",
    check: { key: "training_program", threshold: null, exclusions: [] },
    alsoUnder: { "2018-2022": "Hướng dẫn số 13-HD/TWĐTN-BTC ngày 20/6/2018 về chương trình rèn luyện" },
  },
  {
    code: "1.4c",
    title: "Chuyển sinh hoạt đoàn",
    statement: "Chuyển đi, tiếp nhận và chuyển trong đơn vị được làm đủ thủ tục, không để tồn đọng.",
    guidance:
      "Khi đoàn viên đổi nơi làm việc, học tập: nhận xét vào sổ, thu đủ đoàn phí, giới thiệu đến nơi mới; người chuyển đến thì phân về chi đoàn. Không có ai thì chọn “Không phát sinh”.",
    evidence: "Sổ giới thiệu và tiếp nhận sinh hoạt đoàn; giấy giới thiệu; nhận xét khi chuyển.",
    resultPhrase: "chuyển, tiếp nhận sinh hoạt đoàn đúng thủ tục",
    period: "unit",
    check: { key: "transfers_settled", threshold: null, exclusions: [] },
    alsoUnder: { "2018-2022": "Hướng dẫn số 16-HD/TWĐTN-BTC năm 2018, khoản 3" },
  },
  {
    code: "1.4d",
    title: "Trưởng thành Đoàn",
    statement: "Đoàn viên quá tuổi được xem xét nguyện vọng và làm thủ tục trưởng thành Đoàn.",
    guidance:
      "Lập danh sách người sắp quá 30 tuổi, hỏi nguyện vọng, chi đoàn quyết định; tổ chức trao giấy vào dịp kỷ niệm. Không có ai thì chọn “Không phát sinh”.",
    evidence: "Danh sách đoàn viên quá tuổi; nghị quyết chi đoàn; ảnh lễ trưởng thành.",
    resultPhrase: "giải quyết trưởng thành Đoàn đúng quy trình",
    period: "unit",
    check: { key: "over_age_resolved", threshold: null, exclusions: ["leading_post"] },
  },
  {
    code: "1.4e",
    title: "Kỷ luật đoàn viên",
    statement: "Việc xem xét, thi hành kỷ luật đúng quy trình và đúng thẩm quyền.",
    guidance:
      "Có vụ việc thì kiểm đủ: xác minh, kiểm điểm, bỏ phiếu kín, quyết định đúng cấp. Không có thì chọn “Không phát sinh” và ghi một câu xác nhận.",
    evidence: "Hồ sơ vụ việc (chỉ người có quyền được xem), hoặc xác nhận không phát sinh.",
    resultPhrase: "xem xét kỷ luật đoàn viên đúng quy trình",
    period: "unit",
    check: { key: "discipline_complete", threshold: null, exclusions: [] },
  },
];
