/**
 * Keeps an Escape that a menu, a field or a dialog has already used from reaching office.js, which would hand the focus to
 * the sheet and then to the pane's first control.
 */
export function keepEscapeInside(page: Document): void {
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.defaultPrevented) event.stopPropagation();
  });
}
