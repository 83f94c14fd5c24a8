import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const nothing = () => undefined;
const router: AppRouterInstance = {
  back: nothing,
  forward: nothing,
  refresh: nothing,
  push: nothing,
  replace: nothing,
  prefetch: nothing,
  bfcacheId: "",
};

/** For tests: the HTML of a part of a page, within a router as Next gives it one. */
export const drawn = (part: ReactNode) =>
  renderToStaticMarkup(<AppRouterContext value={router}>{part}</AppRouterContext>);
