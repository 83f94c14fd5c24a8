import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { RemarksWithin } from "@/components/frame/remarks";
import { themeOf } from "@/components/ui/theme";
import { remarksAtHand } from "@/lib/platform/remarks";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Ba chủ động", template: "%s · Ba chủ động" },
  robots: { index: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

const FONTS_OF_THE_FIRST_SCREEN = ["vietnamese-400", "vietnamese-600", "latin-400", "latin-600"];

export default async function RootLayout({ children }: { children: ReactNode }) {
  for (const font of FONTS_OF_THE_FIRST_SCREEN) preloadFont(font);
  const theme = themeOf((await cookies()).get("theme")?.value);
  const said = await remarksAtHand();

  return (
    <html lang="vi" data-theme={theme === "system" ? undefined : theme}>
      <body>
        <RemarksWithin lines={said}>{children}</RemarksWithin>
      </body>
    </html>
  );
}

function preloadFont(font: string) {
  const href = `/fonts/be-vietnam-pro-${font}.woff2`;
  preload(href, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
