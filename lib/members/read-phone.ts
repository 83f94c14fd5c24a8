/** `tooMuch`: what whoever types it is told, who can leave out at once what stands beside the number. */
type PhoneReading = { value: string; notice?: string; tooMuch?: string } | { problem: string };

/**
 * The codes of mobile numbers that had 11 digits until 2018 and what they are since: Kế hoạch chuyển đổi mã mạng, Quyết
 * định 798/QĐ-BTTTT, 25/5/2018. The seven digits behind them stayed.
 */
const SINCE_2018: Record<string, string> = {
  "0120": "070",
  "0121": "079",
  "0122": "077",
  "0126": "076",
  "0128": "078",
  "0123": "083",
  "0124": "084",
  "0125": "085",
  "0127": "081",
  "0129": "082",
  "0162": "032",
  "0163": "033",
  "0164": "034",
  "0165": "035",
  "0166": "036",
  "0167": "037",
  "0168": "038",
  "0169": "039",
  "0186": "056",
  "0188": "058",
  "0199": "059",
};

/** Ten digits, or the eleven of a line in a house or an office, which begin with 02. */
const NUMBER = /^0(\d{9}|2\d{9})$/;

/** As spreadsheets leave a number of either length, and that of an old mobile phone, without its first zero. */
const WITHOUT_ZERO = /^([1-9]\d{8}|[12]\d{9})$/;

/** One of several numbers, or one with words beside it: "0912345678 (mẹ)". */
const AMONG_OTHERS = /(?<!\d)(\+?84|0)([ .-]?\d){9,10}(?!\d)/g;

export function readPhone(text: string): PhoneReading {
  return readAlone(text) ?? readAmongOthers(text) ?? notAPhone(text);
}

function readAmongOthers(text: string): PhoneReading | null {
  const [number] = (text.match(AMONG_OTHERS) ?? []).flatMap((each) => readAlone(each) ?? []);
  if (!number) return null;
  const { value } = number;
  return {
    value,
    notice: `“${text}” không chỉ có một số điện thoại. Nhận số ${value}, phần còn lại không nhận.`,
    tooMuch: `“${text}” không chỉ có một số điện thoại. Giữ lại một số, bỏ phần còn lại.`,
  };
}

function notAPhone(text: string): PhoneReading {
  return { problem: `“${text}” không phải là số điện thoại. Ghi 10 chữ số, bắt đầu bằng 0.` };
}

function readAlone(text: string): { value: string; notice?: string } | null {
  const digits = text.replace(/[\s.\-()']/g, "").replace(/^(\+|00)?84(?=\d{9,10}$)/, "0");
  const value = WITHOUT_ZERO.test(digits) ? `0${digits}` : digits;
  if (NUMBER.test(value)) return { value };
  const code = /^\d{11}$/.test(value) ? SINCE_2018[value.slice(0, 4)] : undefined;
  return code ? renumbered(text, code + value.slice(4)) : null;
}

function renumbered(text: string, value: string) {
  return { value, notice: `“${text}” là số 11 chữ số cũ, từ năm 2018 là ${value}. Nhận số mới.` };
}
