import { eventName } from "../billing";

/** The native table of covered assets on a charge event's sheet is named after the event, wherever the sheet goes. */
export function eventTableName(event: string, taken: Iterable<string>): string {
  const takenNames = new Set([...taken].map((name) => name.toLowerCase()));
  // A name without the underscore would read as a cell's address.
  const base = event.replace(/[^A-Za-z0-9]+/g, "_");
  let name = base;
  for (let number = 2; takenNames.has(name.toLowerCase()); number += 1) name = `${base}_${number}`;
  return name;
}

/**
 * The event whose assets a table holds, or null for any other table: also for one that Excel has named after it with more
 * digits, as it does where a sheet is copied.
 */
export function eventOfTable(table: string): string | null {
  const number = /^CE_(\d+)(?:_\d+)?$/i.exec(table)?.[1];
  return number === undefined || eventName(Number(number)) !== `CE-${number}` ? null : `CE-${number}`;
}
