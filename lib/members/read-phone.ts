type PhoneReading = { value: string; notice?: string } | { problem: string };

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

export function readPhone(text: string): PhoneReading {
  const digits = text.replace(/[\s.\-()']/g, "").replace(/^(\+|00)?84(?=\d{9,10}$)/, "0");
  const value = WITHOUT_ZERO.test(digits) ? `0${digits}` : digits;
  if (NUMBER.test(value)) return { value };
  const code = /^\d{11}$/.test(value) ? SINCE_2018[value.slice(0, 4)] : undefined;
  if (code) return renumbered(text, code + value.slice(4));
  if (/^0\d{9,10}\D+0?\d{9}/.test(digits))
    return { problem: `“${text}” có nhiều số. Giữ lại một số điện thoại.` };
  return { problem: `“${text}” không phải là số điện thoại. Ghi 10 chữ số, bắt đầu bằng 0.` };
}

function renumbered(text: string, value: string): PhoneReading {
  return { value, notice: `“${text}” là số 11 chữ số cũ, từ năm 2018 là ${value}. Nhận số mới.` };
}
