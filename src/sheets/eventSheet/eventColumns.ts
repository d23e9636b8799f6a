/** Columns of a charge event's sheet that print. */
export const eventColumns = 6;

/** Zero-based column of the marks by which an edited cell shows; beyond those that print, a blank one between them. */
export const markColumn = 7;
