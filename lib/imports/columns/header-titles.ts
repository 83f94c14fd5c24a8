import type { BesideField } from "@/lib/imports/columns/beside-fields";
import type { ChangeMark } from "@/lib/imports/columns/change-marks";
import type { PostMark } from "@/lib/imports/columns/post-marks";
import type { RatingMark } from "@/lib/imports/columns/rating-marks";
import { isRosterField, type RosterFieldName, rosterField } from "@/lib/members/roster/fields";

/**
 * A roster field, a part of one that home-made sheets and the national form keep in columns of their own, or what a
 * sheet says beside the roster.
 */
export type ColumnField =
  | RosterFieldName
  | BesideField
  | RatingMark
  | PostMark
  | ChangeMark
  | "youth"
  | "familyName"
  | "middleName"
  | "givenName"
  | "birthDay"
  | "birthMonth"
  | "birthDateMale"
  | "birthDateFemale"
  | "maleMark"
  | "femaleMark";

/** What a column's title says it holds; `ordinal` is the STT. */
export type ColumnMeaning = ColumnField | "ordinal" | "ignored";

export function isField(means: ColumnMeaning | null): means is ColumnField {
  return means !== null && means !== "ordinal" && means !== "ignored";
}

/** Of which field each is a part or one form. */
export const WHOLES: Partial<Record<ColumnMeaning, ColumnField>> = {
  familyName: "fullName",
  middleName: "fullName",
  givenName: "fullName",
  birthDay: "birthDate",
  birthMonth: "birthDate",
  birthDateMale: "birthDate",
  birthDateFemale: "birthDate",
  maleMark: "gender",
  femaleMark: "gender",
  excellentMark: "rating",
  goodMark: "rating",
  completedMark: "rating",
  notCompletedMark: "rating",
  secretaryMark: "position",
  deputyMark: "position",
  committeeMark: "position",
  memberMark: "position",
  moreMark: "status",
  fewerMark: "status",
};

/** Whether only those who may see sensitive fields see what stands in such a column. */
export function isSensitiveColumn(field: ColumnField | null): boolean {
  if (field === null) return false;
  return field === "discipline" || (isRosterField(field) && rosterField(field).sensitive === true);
}

/** What a title calls the person's own number, of which it may say when and where it was issued. */
export const ID_WORDS = ["cccd", "can cuoc", "cmnd", "cmtnd", "cmt", "chung minh"];

const ofIdNumber = (issued: string) => [...ID_WORDS.map((word) => `${issued} ${word}`), issued];

type Rule = { means: ColumnMeaning; phrases: string[]; not?: string[] };

/**
 * Read from the top: the first rule wins of which a phrase has all its words in the title, in any
 * order, and none of the `not` words stands there. "năm" (year) is `year`, `nam` is a man.
 * Earlier phrases of a rule are better ones where two columns claim one field.
 */
export const HEADER_RULES: Rule[] = [
  { means: "ordinal", phrases: ["=stt", "=tt", "=so tt", "=so thu tự", "=so thu tu", "=no"] },
  { means: "ignored", phrases: ["ghi chu", "nguoi than", "phu huynh", "giam ho", "nguoi gioi thieu"] },
  { means: "ignored", phrases: ["ten khac", "ten goi", "ten thuong dung", "bi danh"] },
  { means: "ignored", phrases: ["diem ren luyen"] },
  { means: "ignored", phrases: ["tự xep loai", "tự danh gia", "tự phan loai", "tự nhan xet"] },
  { means: "training", phrases: ["ren luyen"] },
  { means: "comment", phrases: ["nhan xet"], not: ["dang"] },
  {
    means: "rating",
    phrases: ["doan co so xep loai", "cap tren xep loai", "xep loai", "danh gia", "phan loai"],
    not: ["dang", "chuc", "luc", "hanh", "tap", "khoe", "nghiep"],
  },
  { means: "reward", phrases: ["khen"] },
  { means: "discipline", phrases: ["ky luat"] },
  {
    means: "status",
    phrases: ["tinh trang", "trang thai", "hien trang"],
    not: ["hon", "khoe", "viec", "dinh", "the", "nha", "phi"],
  },
  { means: "email", phrases: ["email", "e mail", "gmail", "mail", "thu dien tu", "hop thu"] },
  {
    means: "phone",
    phrases: ["dien thoai", "sdt", "di dong", "so dt", "so may", "phone", "mobile", "tel", "zalo", "đt"],
  },
  { means: "partyJoinedOn", phrases: ["vao dang", "ket nap dang", "dang ngay", "dang year", "dang dự bi"] },
  { means: "ignored", phrases: ["dang vien", "chuc vu dang", "the dang"] },
  { means: "idNumber", phrases: ID_WORDS.map((word) => `so ${word} cap`), not: ["doan"] },
  { means: "idIssuedOn", phrases: ofIdNumber("ngay cap"), not: ["the", "bang"] },
  { means: "idIssuedPlace", phrases: ofIdNumber("noi cap"), not: ["the", "bang"] },
  { means: "memberKind", phrases: ["doi tuong", "loai doan vien", "dien sinh hoat", "hinh thuc sinh hoat"] },
  { means: "honorary", phrases: ["danh dự", "=doan vien danh du", "=danh du"] },
  {
    means: "admissionResolution",
    phrases: ["nghi quyet", "chuan y", "quyet dinh ket nap", "qd ket nap", "nq ket nap", "so qd", "so nq"],
    not: ["ngay"],
  },
  {
    means: "cardNumber",
    phrases: ["so the doan", "so the", "the doan", "the dv", "ma the", "=the"],
    not: ["bhyt", "hiem", "sinh", "hoi", "ngan", "ngay"],
  },
  {
    means: "idNumber",
    phrases: [...ID_WORDS, "so dinh danh", "dinh danh ca nhan"],
    not: ["doan"],
  },
  {
    means: "code",
    phrases: [
      "ma dinh danh",
      "ma doan vien",
      "ma dv",
      "ma so doan vien",
      "ma so dv",
      "dinh danh doan",
      "id doan vien",
      "=ma so",
      "=ma",
    ],
    not: ["sinh", "sv", "chi", "thue"],
  },
  { means: "joinedOn", phrases: ["ngay noi vao doan", "ngay noi ket nap"], not: ["chi", "hoi", "dang"] },
  {
    means: "joinedOn",
    phrases: ["vao doan", "gia nhap doan", "ket nap", "ngay chuan y"],
    not: ["noi", "chi", "hoi", "nguoi", "dang"],
  },
  {
    means: "position",
    phrases: ["chuc vu doan", "chuc vu", "chuc danh", "giu chuc"],
    not: ["ho", "dang", "quyen", "mon", "cong", "hoi"],
  },
  { means: "politicalTheory", phrases: ["llct", "ly luan", "li luan", "chinh tri"] },
  { means: "computerSkill", phrases: ["tin hoc", "cntt", "may tinh", "vi tinh"] },
  { means: "foreignLanguage", phrases: ["ngoai ngu", "tieng anh", "anh van", "tieng nuoc ngoai"] },
  {
    means: "generalEducation",
    phrases: ["van hoa", "hoc van", "pho thong", "tdvh", "vhpt", "trinh do vh", "td vh", "=vh"],
  },
  {
    means: "qualification",
    phrases: [
      "chuyen mon",
      "nghiep vu",
      "cmnv",
      "tdcm",
      "bang cap",
      "hoc vi",
      "dao tao",
      "trinh do cm",
      "td cm",
      "=cm",
      "=trinh do",
    ],
    not: ["chuc", "noi", "nganh"],
  },
  {
    means: "association",
    phrases: [
      "=hoi",
      "hoi lhtn",
      "hoi lien hiep",
      "hoi sinh vien",
      "tham gia hoi",
      "hoi vien",
      "to chuc hoi",
    ],
    not: ["xa", "ngay", "so"],
  },
  {
    means: "occupation",
    phrases: ["nghe nghiep", "nghe", "cong viec", "viec lam", "lam nghe"],
    not: ["van", "thuat"],
  },
  { means: "ethnicity", phrases: ["dan toc", "=dt"], not: ["thieu"] },
  { means: "religion", phrases: ["ton giao", "=tg", "theo dao"] },
  { means: "nativePlace", phrases: ["que quan", "nguyen quan", "que goc", "que", "=qq"] },
  { means: "ignored", phrases: ["tam tru"], not: ["thuong"] },
  {
    means: "permanentAddress",
    phrases: ["thuong tru", "ho khau", "hktt", "dia chi", "cu tru", "noi o", "cho o", "tru quan", "nha o"],
  },
  { means: "branch", phrases: ["ten chi doan", "ten don vi", "ten lop"] },
  {
    means: "fullName",
    phrases: ["ho chu dem va ten", "ho chu lot va ten", "=ho dem va ten", "=ho lot va ten"],
  },
  { means: "middleName", phrases: ["=ten dem", "=ten lot", "=chu dem", "=chu lot", "=dem", "=lot"] },
  { means: "familyName", phrases: ["ho dem", "ho lot", "ho chu lot", "ten dem", "ten lot", "=ho"] },
  {
    means: "fullName",
    phrases: [
      "ho ten",
      "hoten",
      "ten doan vien",
      "ten dv",
      "full name",
      "ten day du",
      "danh xung",
      "=doan vien",
    ],
    not: ["vo", "chong", "cha", "me"],
  },
  { means: "givenName", phrases: ["=ten"] },
  {
    means: "birthDateFemale",
    phrases: ["ngay sinh nu", "year sinh nu", "sinh nu"],
    not: ["nam", "noi", "vien"],
  },
  {
    means: "birthDateMale",
    phrases: ["ngay sinh nam", "year sinh nam"],
    not: ["nu", "thang", "noi", "vien"],
  },
  { means: "birthDate", phrases: ["ngay sinh noi", "year sinh noi"], not: ["hoat", "vien", "hoc"] },
  {
    means: "birthDate",
    phrases: [
      "ngay sinh",
      "sinh ngay",
      "year sinh",
      "nam sinh",
      "=sinh",
      "=n sinh",
      "=ng sinh",
      "ngaysinh",
      "ntns",
      "chao doi",
      "=ns",
    ],
    not: ["hoat", "vien", "hoc", "noi"],
  },
  { means: "gender", phrases: ["gioi tinh", "=gioi", "phai", "=gt", "=nam nu", "gioi nam nu"] },
  { means: "femaleMark", phrases: ["=nu", "la nu"] },
  { means: "maleMark", phrases: ["=nam"] },
  {
    means: "branch",
    phrases: [
      "chi doan",
      "phan doan",
      "don vi",
      "=d vi",
      "noi sinh hoat",
      "sinh hoat tai",
      "=lop",
      "lop hoc",
      "lop sinh hoat",
      "=lop sh",
      "phong ban",
      "=to",
      "bo phan",
    ],
    not: ["ma", "year", "ngay", "chuc", "si"],
  },
  { means: "phone", phrases: ["lien he", "lien lac"], not: ["nguoi", "dia"] },
];
