import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** One accent, the icon's green; everything else is Fluent's own. */
const brand: BrandVariants = {
  10: "#020504",
  20: "#0a1c18",
  30: "#0c2f28",
  40: "#0c3d34",
  50: "#0d4c40",
  60: "#0f5c4d",
  70: "#136b5a",
  80: "#1a7a67",
  90: "#2a8974",
  100: "#3e9782",
  110: "#55a591",
  120: "#6cb3a0",
  130: "#86c1b0",
  140: "#a1cfc1",
  150: "#bdddd3",
  160: "#d9ebe5",
};

const light = createLightTheme(brand);
const dark: Theme = {
  ...createDarkTheme(brand),
  // Fluent's own dark accents are meant for its blue; these keep the green readable on a dark ground.
  colorBrandForeground1: brand[110],
  colorBrandForeground2: brand[120],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorCompoundBrandForeground1: brand[110],
  colorCompoundBrandStroke: brand[110],
};

const darkQuery = "(prefers-color-scheme: dark)";

/** Office's theme where it tells one, else the system's; the browser's own parts of fields follow the colour scheme. Fluent itself follows the system's high contrast. */
export function useTheme(): { readonly theme: Theme; readonly colorScheme: "light" | "dark" } {
  const [systemIsDark, setSystemIsDark] = useState(() => matchMedia(darkQuery).matches);
  useEffect(() => {
    const media = matchMedia(darkQuery);
    const follow = () => setSystemIsDark(media.matches);
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  return (officeIsDark() ?? systemIsDark)
    ? { theme: dark, colorScheme: "dark" }
    : { theme: light, colorScheme: "light" };
}

/** Null where Office tells no theme, as on the web. */
function officeIsDark(): boolean | null {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background ?? "");
  if (!parts) return null;
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return (red ?? 0) * 0.299 + (green ?? 0) * 0.587 + (blue ?? 0) * 0.114 < 128;
}
