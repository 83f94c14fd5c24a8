import { z } from "zod";
import { meetingSchema } from "@/lib/assessments/meeting/schema";
import { itemSchema, transitionSchema } from "@/lib/assessments/schema";
import { contentQuery, uploadQuery, uploadWithDateSchema } from "@/lib/evidence/schema";
import { DOCX, EXTENSIONS, PDF, XLSX } from "@/lib/evidence/types";
import {
  confirmSchema,
  importFieldsSchema,
  importQuerySchema,
  patchImportSchema,
  undoSchema,
} from "@/lib/imports/schema";
import {
  createMemberSchema,
  exportQuerySchema,
  patchMemberSchema,
  rosterQuerySchema,
} from "@/lib/members/schema";
import { anId, organisationCode } from "@/lib/platform/schema";
import * as answer from "./answers";

/** One operation of `/api/v1`: what it takes and how it answers when it succeeds. */
export type Operation = {
  method: "get" | "post" | "patch";
  path: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** It may come without its body. */
  isBodyOptional?: true;
  /** Fields of a multipart body beside `file`. */
  form?: z.ZodType;
  status?: 200 | 201;
  answer: z.ZodType | { file: readonly string[] };
  /** What it may answer beside `status` and the refusals; with the same content, or empty. */
  beside?: Record<number, { description: string; hasContent: boolean }>;
};

const org = organisationCode();
const inOrganisation = z.strictObject({ org });
const summaryQuery = z.strictObject({ org, edition: anId().optional(), draft: z.literal("1").optional() });
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
    answer: { file: [XLSX] },
  },
  {
    method: "post",
    path: "/imports",
    summary: "Tải tệp danh sách lên, chạy thử",
    query: importQuerySchema,
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
  {
    method: "post",
    path: "/imports/{id}/confirm",
    summary: "Xác nhận lần nhập; leftOn là ngày rời danh sách của người vắng, không ghi thì hôm nay",
    body: confirmSchema,
    isBodyOptional: true,
    answer: answer.importShape,
  },
  {
    method: "post",
    path: "/imports/{id}/undo",
    summary: "Hoàn tác lần nhập",
    body: undoSchema,
    isBodyOptional: true,
    answer: answer.importShape,
  },
  {
    method: "post",
    path: "/evidence",
    summary: "Tải minh chứng lên",
    query: uploadQuery,
    form: uploadWithDateSchema,
    status: 201,
    answer: answer.uploadedEvidenceShape,
  },
  {
    method: "get",
    path: "/evidence/{id}/content",
    summary: "Tệp của minh chứng; nhận Range để lấy một phần",
    query: contentQuery,
    answer: { file: Object.keys(EXTENSIONS) },
    beside: {
      206: { description: "Một phần của tệp, khi hỏi bằng Range", hasContent: true },
      304: { description: "Tệp đang giữ (If-None-Match) vẫn đúng", hasContent: false },
      416: { description: "Range nằm ngoài tệp (có Content-Range)", hasContent: false },
    },
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
    answer: { file: [DOCX] },
  },
  {
    method: "get",
    path: "/reports/{year}/summary.pdf",
    summary: "Báo cáo năm .pdf: bản ký sau cùng, hoặc dự thảo khi chưa ký",
    query: summaryQuery,
    answer: { file: [PDF] },
  },
  {
    method: "get",
    path: "/reports/{year}/summary.xlsx",
    summary: "Phụ lục số liệu của báo cáo năm",
    query: summaryQuery,
    answer: { file: [XLSX] },
  },
  { method: "get", path: "/openapi.json", summary: "Bản mô tả này", answer: answer.descriptionShape },
];
