import { invalidDate } from './refusals.ts';

/** Reads a time of the calendar. Refuses with INVALID_DATE: the 31st of February is of the right form. */
export function parseDate(text: string, field: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw invalidDate(field);
  return date;
}
