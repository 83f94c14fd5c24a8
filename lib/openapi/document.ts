import { z } from "zod";
import { sessionCookieName } from "@/lib/access/session-token";
import { problemShape } from "./answers";
import { OPERATIONS, type Operation } from "./operations";

type Schema = Record<string, unknown>;

/** A zod schema as the JSON Schema of OpenAPI 3.1; what transforms input is described by what it takes. */
function jsonSchema(schema: z.ZodType): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
}

const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

const REFUSALS = {
  "400": "Nội dung gửi lên không đọc được, sai hoặc lạ",
  "401": "Chưa đăng nhập",
  "403": "Thấy được nhưng không được làm",
  "404": "Không có, hoặc của người khác",
  "405": "Địa chỉ không nhận phương thức này (có Allow)",
  "409": "Bản đã cũ (có `current`), hoặc trạng thái không cho phép",
  "413": "Quá lớn",
  "415": "Sai loại",
  "429": "Quá nhiều lần (có Retry-After)",
};

/** The description of `/api/v1`, OpenAPI 3.1, from the same schemas that read its input. */
export function openApiDocument(): Schema {
  const paths: Record<string, Schema> = {};
  for (const operation of OPERATIONS) {
    const path = `/api/v1${operation.path}`;
    paths[path] = { ...paths[path], [operation.method]: described(operation) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Ba chủ động", version: "1" },
    paths,
    security: [{ session: [] }],
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: sessionCookieName() } },
      schemas: { Problem: jsonSchema(problemShape) },
    },
  };
}

function described(operation: Operation): Schema {
  const { method, path, summary, query, body, form, status = 200, answer, beside = {} } = operation;
  const required = !operation.isBodyOptional;
  const content = answerContent(answer);
  const others = Object.entries(beside).map(([code, { description, hasContent }]) => [
    code,
    { description, ...(hasContent && { content }) },
  ]);
  const refusals = Object.entries(REFUSALS).map(([code, description]) => [
    code,
    { description, content: problem },
  ]);
  return {
    operationId: `${method} ${path}`,
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(body && {
      requestBody: { required, content: { "application/json": { schema: jsonSchema(body) } } },
    }),
    ...(form && {
      requestBody: { required: true, content: { "multipart/form-data": { schema: withFile(form) } } },
    }),
    responses: {
      [status]: { description: summary, content },
      ...Object.fromEntries(others),
      ...Object.fromEntries(refusals),
    },
  };
}

function pathParameters(path: string): Schema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(query: z.ZodObject | undefined): Schema[] {
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchema(query) as {
    properties?: Schema;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function withFile(form: z.ZodType): Schema {
  const {
    properties,
    required = [],
    ...rest
  } = jsonSchema(form) as { properties?: Schema; required?: string[] };
  const file = { type: "string", contentMediaType: "application/octet-stream" };
  return { ...rest, properties: { file, ...properties }, required: ["file", ...required] };
}

function answerContent(answer: Operation["answer"]): Schema {
  if ("file" in answer)
    return Object.fromEntries(answer.file.map((type) => [type, { schema: { contentMediaType: type } }]));
  return { "application/json": { schema: jsonSchema(answer) } };
}
