import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { REFUSED_METHOD_PATH, refuseMethod } from "./refused-method";

function asked(method: string, url: string) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method, url });
  const response = new ServerResponse(request);
  refuseMethod({ request, response });
  return { url: request.url, allow: response.getHeader("allow") };
}

test.each([
  ["DELETE", "/api/v1/members?unit=DV01", "GET, HEAD, OPTIONS, POST"],
  ["PATCH", "/api/v1/members/export", "GET, HEAD, OPTIONS"],
  ["HEAD", "/api/v1/imports", "POST, OPTIONS"],
  ["GET", "/api/v1/imports/01b/confirm", "POST, OPTIONS"],
  ["POST", "/api/v1/reports/2021/summary.docx", "GET, HEAD, OPTIONS"],
])("%s %s is refused, with what is taken there", (method, url, allow) => {
  expect(asked(method, url)).toEqual({ url: REFUSED_METHOD_PATH, allow });
});

test.each([
  ["GET", "/api/v1/members?unit=DV01"],
  ["HEAD", "/api/v1/me"],
  ["OPTIONS", "/api/v1/imports"],
  ["PATCH", "/api/v1/members/export1"],
  ["DELETE", "/api/v1/nobody"],
  ["DELETE", "/api/v1/reports/2021/summaryxdocx"],
  ["DELETE", "/api/files/ratings"],
])("%s %s goes on", (method, url) => {
  expect(asked(method, url)).toEqual({ url, allow: undefined });
});
