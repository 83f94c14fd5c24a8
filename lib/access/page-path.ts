/** Path and query of the page that a request asks for; set at its start, so that sign-in leads back to it. */
export const PAGE_PATH_HEADER = "x-page-path";

const OWN_PATH = /^\/(?![/\\])[^\\\s]*$/;

/** A path of this application to go on to; anything else (another site, `//…`) becomes null. */
export function ownPath(path: string | null | undefined): string | null {
  if (!path || path.length > 1000 || !OWN_PATH.test(path)) return null;
  const origin = "http://own.invalid";
  return URL.canParse(path, origin) && new URL(path, origin).origin === origin ? path : null;
}
