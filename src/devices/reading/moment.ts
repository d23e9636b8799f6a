/** Milliseconds since 1970; NaN for a date that the calendar does not have, and where a part is no number. */
export function moment(year: number, month: number, dayNumber: number, h: number, mi: number, s: number): number {
  const isDate = month >= 1 && month <= 12 && dayNumber >= 1 && dayNumber <= daysIn(year, month);
  // Date.UTC takes years below 100 for 19xx; they are sentinels and become no date anyway.
  return isDate && h <= 24 && mi <= 59 && s <= 60 && year >= 100 ? Date.UTC(year, month - 1, dayNumber, h, mi, s) : NaN;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
