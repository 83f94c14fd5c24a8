import { z } from "zod";
import { meetingSchema } from "@/lib/assessments/meeting/schema";
import { itemSchema, transitionSchema } from "@/lib/assessments/schema";
import { contentQuery, uploadWithDateSchema } from "@/lib/evidence/schema";
import { importFieldsSchema, patchImportSchema } from "@/lib/imports/schema";
import {
  createMemberSchema,
  exportQuerySchema,
  patchMemberSchema,
  rosterQuerySchema,
} from "@/lib/members/schema";
import { anId } from "@/lib/platform/schema";
import * as answer from "./answers";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** One operation of `/api/v1`: what it takes and how it answers when it succeeds. */
export type Operation = {
  method: "get" | "post" | "patch";
  path: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Fields of a multipart body beside `file`. */
  form?: z.ZodType;
  status?: 200 | 201;
  answer: z.ZodType | { file: string };
};

const org = z.string().optional().describe("Mã tổ chức, cần khi người gọi thuộc nhiều tổ chức.");
const inOrganisation = z.strictObject({ org });
const summaryQuery = z.strictObject({ org, edition: anId().optional(), draft: z.literal("1").optional() });
const atUnit = z.strictObject({ unit: z.string().describe("Mã đơn vị."), org });
const page = z.strictObject({
  limit: z.int().min(1).max(200).optional(),
  cursor: z.string().optional(),
  org,
});

export const OPERATIONS: readonly Operation[] = [
  { method: "get", path: "/me", summary: "Người đang đăng nhập và vai trò", answer: answer.meShape },
  {
    method: "get",
    path: "/units",
    summary: "Đơn vị mà người gọi giữ vai trò",
    query: page,
    answer: answer.unitsShape,
  },
  {
    method: "get",
    path: "/members",
    summary: "Danh sách đoàn viên; tìm trên nhiều đơn vị dừng ở 1.000 người (totalIsExact là false)",
    query: rosterQuerySchema,
    answer: answer.membersShape,
  },
  {
    method: "post",
    path: "/members",
    summary: "Thêm đoàn viên",
    body: createMemberSchema,
    status: 201,
    answer: answer.memberShape,
  },
  { method: "get", path: "/members/{id}", summary: "Một đoàn viên", answer: answer.memberShape },
  {
    method: "patch",
    path: "/members/{id}",
    summary: "Sửa đoàn viên",
    body: patchMemberSchema,
    answer: answer.memberShape,
  },
  {
    method: "get",
    path: "/members/export",
    summary: "Danh sách đã lọc, dạng .xlsx",
    query: exportQuerySchema,
    answer: { file: XLSX },
  },
  {
    method: "post",
    path: "/imports",
    summary: "Tải tệp danh sách lên, chạy thử",
    query: atUnit,
    form: importFieldsSchema,
    status: 201,
    answer: answer.importShape,
  },
  { method: "get", path: "/imports/{id}", summary: "Một lần nhập", answer: answer.importShape },
  {
    method: "patch",
    path: "/imports/{id}",
    summary: "Sửa cột, trả lời câu hỏi của lần nhập",
    body: patchImportSchema,
    answer: answer.importShape,
  },
  { method: "post", path: "/imports/{id}/confirm", summary: "Xác nhận lần nhập", answer: answer.importShape },
  { method: "post", path: "/imports/{id}/undo", summary: "Hoàn tác lần nhập", answer: answer.importShape },
  {
    method: "post",
    path: "/evidence",
    summary: "Tải minh chứng lên",
    query: atUnit,
    form: uploadWithDateSchema,
    status: 201,
    answer: answer.uploadedEvidenceShape,
  },
  {
    method: "get",
    path: "/evidence/{id}/content",
    summary: "Tệp của minh chứng; nhận Range để lấy một phần (206)",
    query: contentQuery,
    answer: { file: "*/*" },
  },
  {
    method: "get",
    path: "/cycles",
    summary: "Các năm đánh giá",
    query: inOrganisation,
    answer: answer.cyclesShape,
  },
  {
    method: "get",
    path: "/cycles/{year}/results",
    summary: "Kết quả của năm",
    query: inOrganisation,
    answer: answer.resultsShape,
  },
  {
    method: "get",
    path: "/assessments",
    summary: "Đánh giá của các đơn vị trong năm",
    query: z.strictObject({ cycle: z.string().regex(/^\d{4}$/), org }),
    answer: answer.assessmentsShape,
  },
  {
    method: "get",
    path: "/assessments/{id}",
    summary: "Đánh giá của một đơn vị",
    answer: answer.assessmentShape,
  },
  {
    method: "patch",
    path: "/assessments/{id}/items/{code}",
    summary: "Ghi một nội dung tự đánh giá",
    body: itemSchema,
    answer: answer.assessmentItemShape,
  },
  {
    method: "post",
    path: "/assessments/{id}/meeting",
    summary: "Ghi cuộc họp Ban Chấp hành thông qua bản tự đánh giá (cần trước khi nộp)",
    body: meetingSchema,
    answer: answer.meetingShape,
  },
  {
    method: "post",
    path: "/assessments/{id}/transitions",
    summary: "Chuyển bước đánh giá",
    body: transitionSchema,
    answer: answer.assessmentShape,
  },
  {
    method: "get",
    path: "/reports/{year}/summary.docx",
    summary: "Báo cáo năm .docx: bản ký sau cùng, hoặc dự thảo khi chưa ký",
    query: summaryQuery,
    answer: { file: DOCX },
  },
  {
    method: "get",
    path: "/reports/{year}/summary.pdf",
    summary: "Báo cáo năm .pdf: bản ký sau cùng, hoặc dự thảo khi chưa ký",
    query: summaryQuery,
    answer: { file: "application/pdf" },
  },
  {
    method: "get",
    path: "/reports/{year}/summary.xlsx",
    summary: "Phụ lục số liệu của báo cáo năm",
    query: summaryQuery,
    answer: { file: XLSX },
  },
  { method: "get", path: "/openapi.json", summary: "Bản mô tả này", answer: { file: "application/json" } },
];
