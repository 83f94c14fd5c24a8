import type { PasteColumn } from "@/lib/cases/pasted/table";

type Column = "hostName" | "address" | "residentSince" | "docNumber" | "day" | "endedOn";

export const RESIDENCE_COLUMNS: readonly PasteColumn<Column>[] = [
  { name: "hostName", title: "Tổ chức Đoàn nơi cư trú", needed: true },
  { name: "address", title: "Địa chỉ cư trú" },
  { name: "residentSince", title: "Cư trú từ ngày", needed: true },
  { name: "docNumber", title: "Số giấy giới thiệu" },
  { name: "day", title: "Ngày giới thiệu", needed: true },
  { name: "endedOn", title: "Ngày thôi sinh hoạt" },
];
