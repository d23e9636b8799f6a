const narrowest = 270;
const usual = 320;
/** What is left of the window for the sheet at least. */
const sheetAtLeast = 360;
const keyStep = 10;

/** Lets the pane's width be dragged, set by arrow keys on the splitter, or chosen by the buttons; double click = usual. */
export function managePaneWidth(pane: HTMLElement, splitter: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  const setWidth = (wanted: number) => {
    const width = Math.round(Math.min(Math.max(wanted, narrowest), window.innerWidth - sheetAtLeast));
    pane.style.width = `${width}px`;
    splitter.setAttribute("aria-valuenow", String(width));
    for (const button of buttons) button.setAttribute("aria-pressed", String(Number(button.dataset.width) === width));
  };
  const width = () => pane.getBoundingClientRect().width;

  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("dragging"));
  splitter.addEventListener("dblclick", () => setWidth(usual));
  splitter.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") setWidth(width() + keyStep);
    if (event.key === "ArrowRight") setWidth(width() - keyStep);
  });
  for (const button of buttons) button.addEventListener("click", () => setWidth(Number(button.dataset.width)));

  const asked = Number(new URLSearchParams(location.search).get("pane"));
  setWidth(asked || usual);
}
