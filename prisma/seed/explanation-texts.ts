/** What a unit writes under each item that it calls met, several ways of saying it; `filled` puts the unit's words in. */
export const EXPLANATIONS: Record<string, readonly string[]> = {
  "1.1": [
    "Cuối mỗi quý, {branches} chi đoàn đối chiếu danh sách, Ban Chấp hành chốt và lưu bản in có chữ ký. Danh sách hiện có {members} đoàn viên.",
    "Danh sách {members} đoàn viên được rà theo quý; người mới về, người chuyển đi đều ghi ngày và lý do.",
    "Bí thư chi đoàn báo biến động trước ngày 25 tháng cuối quý, Đoàn cơ sở chốt một lần cho cả {branches} chi đoàn.",
  ],
  "1.2": [
    "Hồ sơ đoàn viên để ở tủ có khóa tại văn phòng Đoàn, xếp theo chi đoàn, có sổ giao nhận. Kiểm kê mỗi năm một lần vào tháng 5.",
    "Mỗi chi đoàn một ngăn tủ, mỗi đoàn viên một bìa hồ sơ; đồng chí ủy viên phụ trách tổ chức giữ chìa khóa.",
    "Hồ sơ được quét thành tệp và giữ cả bản giấy; tủ hồ sơ đặt cạnh phòng văn thư của {office}, tránh ẩm.",
  ],
  "1.3": [
    "Năm {year}, {branches} chi đoàn đã họp nhận xét từng đoàn viên; kết quả ghi vào Sổ đoàn viên và báo cáo Ban Chấp hành.",
    "Việc nhận xét, xếp loại làm công khai tại chi đoàn, biểu quyết từng người; Ban Chấp hành duyệt kết quả trong tháng 11.",
    "Đoàn viên tự viết nhận xét, chi đoàn góp ý rồi mới xếp loại; những người mới về dưới 6 tháng lấy thêm ý kiến nơi cũ.",
  ],
  "1.4a": [
    "Các đoàn viên mới đều có đơn, người giới thiệu, nghị quyết chi đoàn và quyết định chuẩn y trước ngày kết nạp.",
    "Tổ chức lớp tìm hiểu về Đoàn trước khi xét; chi đoàn biểu quyết từng người, lễ kết nạp làm vào dịp 26/3.",
    "Hồ sơ kết nạp được kiểm đủ bước trước khi gửi Đoàn cấp trên; không có trường hợp phải làm lại.",
  ],
  "1.4b": [
    "Đầu năm {year} đoàn viên đăng ký chương trình rèn luyện theo mẫu; tháng 6 và tháng 11 chi đoàn rà kết quả.",
    "Mỗi đoàn viên chọn ít nhất hai việc cụ thể trong chương trình rèn luyện; Ban Chấp hành xác nhận kết quả cuối kỳ.",
    "Chương trình rèn luyện được đăng ký trên phần mềm và dán tại bảng tin của chi đoàn để mọi người cùng theo dõi.",
  ],
  "1.4c": [
    "Người chuyển đi được nhận xét vào sổ và giới thiệu trong tuần; người chuyển đến được phân về chi đoàn ngay tháng đó.",
    "Sổ giới thiệu và tiếp nhận ghi từng trường hợp; giấy giới thiệu giữ cuống, ghi ngày nơi đến nhận.",
    "Trong năm, các trường hợp chuyển sinh hoạt đều có nhận xét của chi đoàn và đã thu đoàn phí đến tháng chuyển.",
  ],
  "1.4d": [
    "Lập danh sách người đủ 30 tuổi từ đầu năm, hỏi nguyện vọng; lễ trưởng thành Đoàn tổ chức dịp 26/3.",
    "Người trưởng thành Đoàn được trao giấy chứng nhận; hai người có nguyện vọng ở lại đã được chi đoàn đồng ý.",
    "Chi đoàn tổ chức lễ trưởng thành cho đoàn viên hết tuổi, không còn trường hợp quá tuổi chưa xử lý.",
  ],
  "1.4e": [
    "Việc kỷ luật làm đủ bước: xác minh, tự kiểm điểm, biểu quyết tại chi đoàn; quyết định đúng cấp và đã công bố.",
    "Hồ sơ kỷ luật có biên bản họp, kết quả biểu quyết và quyết định; người bị kỷ luật được giúp sửa chữa.",
  ],
  "1.5": [
    "Rà soát từ tháng 3, lập danh sách đoàn viên khó khăn kèm lý do, cách giúp và người theo dõi; cuối năm xem lại từng người.",
    "Mỗi trường hợp khó khăn có một ủy viên Ban Chấp hành theo dõi; đã vận động công đoàn và đoàn viên giúp bằng tiền, ngày công.",
    "Danh sách do chi đoàn đề nghị, Ban Chấp hành thăm từng nhà trước khi quyết định cách giúp.",
  ],
  "1.6": [
    "Đoàn đề nghị và được lãnh đạo {office} bố trí phòng nghỉ trưa cho đoàn viên nữ, hỗ trợ học phí cho bốn người học lên.",
    "Thăm hỏi đoàn viên ốm đau, hiếu hỉ kịp thời; cán bộ chi đoàn được tính giờ làm công tác Đoàn.",
    "Kiến nghị về giờ trực và bồi dưỡng làm thêm của đoàn viên đã được giải quyết trong quý III.",
  ],
  "1.7": [
    "Chi đoàn phản ánh tình hình tại buổi sinh hoạt hằng tháng; trang của Đoàn và nhóm Zalo có người trực trả lời.",
    "Ban Chấp hành gặp trực tiếp đoàn viên mỗi quý, tổng hợp dư luận gửi {party}.",
    "Sau mỗi đợt nắm tình hình có bản tổng hợp ngắn về tâm tư đoàn viên; việc cần giải quyết ghi rõ người làm và hạn.",
  ],
  "1.8": [
    "Số thanh niên trong độ tuổi được rà vào tháng 4, phân theo chi đoàn, giới tính và trình độ; đối chiếu với tổ chức cán bộ của {office}.",
    "Bảng thống kê thanh niên gồm cả người chưa vào Đoàn; dùng để chọn nguồn kết nạp.",
    "Đã rà soát số đoàn viên, thanh niên toàn đơn vị; số liệu khớp với báo cáo của phòng tổ chức.",
  ],
  "1.9": [
    "Cùng công đoàn tặng quà gia đình khó khăn dịp Tết và thăm người có công dịp 27/7; ảnh, danh sách kèm theo.",
    "Các hoạt động an sinh đều có đơn vị phối hợp và danh sách người nhận; kinh phí do đoàn viên góp và công đoàn hỗ trợ.",
    "Tặng quà dịp Tết, thăm gia đình chính sách đều làm cùng công đoàn, Mặt trận xã.",
  ],
  "2.1": [
    "Chương trình công tác ban hành ngay đầu năm, bám nghị quyết của {party} và chương trình của Đoàn Khối.",
    "Ban Chấp hành thông qua chương trình ngay đầu năm, có phân công từng ủy viên và thời hạn từng việc.",
    "Chương trình năm {year} nêu rõ nghị quyết được cụ thể hóa, từng đầu việc, người chủ trì và hạn xong.",
  ],
  "2.2": [
    "Đã làm xong phần lớn đầu việc của chương trình; việc còn lại đang làm, có người theo dõi.",
    "Mỗi quý Ban Chấp hành rà chương trình một lần, việc chậm ghi rõ lý do và hạn mới.",
    "Kết quả từng đầu việc được ghi vào bảng theo dõi chung, chi đoàn nào cũng xem được.",
  ],
  "2.3": [
    "Tổ chức học tập chuyên đề, về nguồn và các đội hình làm việc khó của {office}; đoàn viên các chi đoàn tham gia đều.",
    "Giao thanh niên đảm nhận việc số hóa hồ sơ và hướng dẫn người dân; kết quả được lãnh đạo đơn vị ghi nhận.",
    "Hoạt động giáo dục gắn với việc chuyên môn: chi đoàn tự chọn một việc chậm, cùng làm đến khi xong.",
  ],
  "2.4": [
    "Đơn vị nhận và hoàn thành một công trình, ba phần việc thanh niên; có ảnh trước và sau khi làm.",
    "Công trình thanh niên của năm có kế hoạch được duyệt trước, nghiệm thu vào tháng 9 với ảnh trước và sau.",
    "Mỗi chi đoàn đăng ký một phần việc; {branches} phần việc đã xong trước 20/10.",
  ],
  "2.5": [
    "Tháng Thanh niên có lễ ra quân, trồng cây và đối thoại; các ngày 26/3, 19/5, 27/7 đều có hoạt động.",
    "Các dịp lễ trong năm có kế hoạch riêng, phân chi đoàn chủ trì, số người tham gia ghi tại từng hoạt động.",
    "Cùng công đoàn tổ chức chuỗi hoạt động Tháng Thanh niên và Tháng Công nhân; ảnh kèm theo từng buổi.",
  ],
  "3.1": [
    "Tham mưu {party} đưa công tác Đoàn vào nghị quyết năm và nghe Đoàn báo cáo mỗi quý một lần.",
    "Tờ trình về chương trình công tác thanh niên đã được cấp ủy cho ý kiến và ban hành kế hoạch.",
    "Tham mưu cấp ủy tổ chức đối thoại với thanh niên; có thông báo kết luận và phân công thực hiện.",
  ],
  "3.2": [
    "Tham mưu ký chương trình phối hợp giữa Đoàn, công đoàn và hội cựu chiến binh; phân việc theo quý.",
    "Cấp ủy phân công đồng chí phó bí thư chỉ đạo việc phối hợp các đoàn thể; họp chung sáu tháng một lần.",
    "Kế hoạch phối hợp do Đoàn dự thảo, cấp ủy duyệt, các đoàn thể cùng ký.",
  ],
  "3.3": [
    "Làm các việc cấp ủy và Đoàn Khối giao, trong đó có đăng cai hội thao của cụm.",
    "Cử đoàn viên phục vụ hội nghị của đơn vị, làm nòng cốt học tập nghị quyết; có báo cáo kết quả.",
    "Các việc được giao đều có báo cáo kết quả; việc chậm có nêu lý do.",
  ],
  "3.4": [
    "Tham mưu bố trí kinh phí hoạt động Đoàn trong dự toán của {office}.",
    "Đề xuất dành một buổi chiều mỗi tháng để sinh hoạt chi đoàn, kèm mức kinh phí theo số đoàn viên.",
    "Tham mưu với {party} về kinh phí, thời gian sinh hoạt Đoàn; nội dung do Ban Chấp hành bàn trước khi trình.",
  ],
};

/** What it writes where its year had no case. */
export const NIL_EXPLANATIONS: Record<string, string> = {
  "1.4a":
    "Trong năm chi đoàn chưa có thanh niên đủ điều kiện để kết nạp; Bí thư đã ký xác nhận không phát sinh.",
  "1.4c":
    "Trong năm không có đoàn viên chuyển đi hay chuyển đến; các chi đoàn đã rà soát, Bí thư đã ký xác nhận.",
  "1.4d":
    "Đã rà soát tuổi từng đoàn viên, trong năm không có ai quá 30 tuổi phải làm thủ tục trưởng thành Đoàn.",
  "1.4e": "Trong năm không có đoàn viên phải xem xét kỷ luật; các chi đoàn đã rà soát và báo cáo.",
  "1.5": "Đã rà soát ở {branches} chi đoàn, trong năm không có đoàn viên nào thuộc diện khó khăn cần giúp.",
};
export const NIL_EXPLANATION = "Nội dung này không phát sinh trong năm.";

/** What it writes where it has not come as far as the item asks, and says so. */
export const BEHIND_EXPLANATIONS: Record<string, string> = {
  "1.1": "Còn một quý chưa chốt vì hai chi đoàn gửi danh sách chậm; đơn vị chốt bổ sung ngay khi đủ.",
  "1.3": "Còn chi đoàn chưa họp xong nhận xét, xếp loại; đơn vị đôn đốc để xong trước ngày nộp.",
  "1.4a": "Hồ sơ kết nạp đang làm, trong năm chưa có quyết định chuẩn y.",
  "2.1":
    "Việc ban hành chương trình năm nay còn thiếu sót; Ban Chấp hành rút kinh nghiệm và bổ sung tại kỳ họp gần nhất.",
  "2.4": "Còn chỉ tiêu được giao chưa đạt; đã phân công người làm và hạn xong trước khi hết năm.",
};
export const BEHIND_EXPLANATION = "Nội dung này chưa đủ số liệu; đơn vị rà lại với các chi đoàn và bổ sung.";
