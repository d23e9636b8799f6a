const system = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page begins dark: as its address says (?theme=dark), else as the system does. */
export function startsDark(): boolean {
  const asked = new URLSearchParams(location.search).get("theme");
  return asked ? asked === "dark" : system.matches;
}

/**
 * Makes the button switch between light and dark, and follows the system when that changes. office.js hands a pane in Excel
 * on the web no theme, so the pane follows the system alone.
 */
export function manageTheme(button: HTMLElement, onChange: (dark: boolean) => void): void {
  const root = document.documentElement;
  const show = (dark: boolean) => {
    root.classList.toggle("dark", dark);
    onChange(dark);
  };
  root.classList.toggle("dark", startsDark());
  button.addEventListener("click", () => show(!root.classList.contains("dark")));
  system.addEventListener("change", () => show(system.matches));
}
