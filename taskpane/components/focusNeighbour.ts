import type { KeyboardEvent } from "react";

/** Moves focus to the next element like this one on the page, or to the one before; nowhere at the ends. */
export function focusNeighbour(from: HTMLElement, selector: string, up: boolean): HTMLElement | null {
  const all = [...from.ownerDocument.querySelectorAll<HTMLElement>(selector)];
  const next = all[all.indexOf(from) + (up ? -1 : 1)] ?? null;
  next?.focus();
  return next;
}

/** As in a grid, Up and Down go to the same control of the row above or below. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>, selector: string): void {
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
  event.preventDefault();
  focusNeighbour(event.currentTarget, selector, event.key === "ArrowUp");
}
