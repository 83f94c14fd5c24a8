import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { refuseUnreadable, UNREADABLE_PATH } from "./unreadable-address";

test.each([
  ["/api/v1/members/%00", UNREADABLE_PATH],
  ["/members?q=a%00b", UNREADABLE_PATH],
  ["/ket-qua/%00/2021", UNREADABLE_PATH],
  ["/api/v1/members/%ff", UNREADABLE_PATH],
  ["/ket-qua/%ED%A0%80", UNREADABLE_PATH],
  ["/members/100%", UNREADABLE_PATH],
  ["/ket-qua/kh%E1%BB%91i", "/ket-qua/kh%E1%BB%91i"],
  ["/members?q=%ff", "/members?q=%ff"],
  ["/members?q=100%25", "/members?q=100%25"],
  ["/members?q=%2500", "/members?q=%2500"],
])("%s goes to %s", (url, path) => {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url });
  refuseUnreadable({ request, response: new ServerResponse(request) });
  expect(request.url).toBe(path);
});
