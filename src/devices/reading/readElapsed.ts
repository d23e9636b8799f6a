import { withoutAccents } from "./withoutAccents";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Units of time in the languages of exports, without accents: a month counts 30 days, a year 365. */
const units: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "y yr yrs year years jahr jahre jahren an ans annee annees ano anos jaar jaren anno anni": 365 * day,
    "mo mos mon month months monat monate monaten mois mes meses maand maanden mese mesi": 30 * day,
    "w wk wks week weeks woche wochen semaine semaines semana semanas weken settimana settimane": 7 * day,
    "d day days tag tage tagen jour jours j dia dias dag dagen giorno giorni": day,
    "h hr hrs hour hours stunde stunden std heure heures hora horas uur uren ora ore": hour,
    "m min mins minute minutes minuten minuto minutos minuut minuti": minute,
    "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos seconden secondo secondi": second,
  }).flatMap(([names, length]) => names.split(" ").map((name) => [name, length] as const)),
);

/** Words before a time gone by that change nothing: "about 2 hours ago", "vor 3 Tagen", "il y a 2 jours", "hace 1 hora". */
const opening =
  /^(?:last (?:seen|contact|check-?in):? |since |about |almost |approx(?:imately|\.)? |ca\. |~ ?|for |vor |il y a |hace |ha )+/;
const closing = /[ ,]*(?:ago|geleden|fa|atras|sidan)$/;

/** Words for "longer ago than that": the moment itself is not within it. */
const longer = /^(?:over |more than |older than |> ?|mehr als |plus de |mas de |meer dan )/;
const shorter = /^(?:less than |under |< ?|weniger als |moins de |menos de |minder dan )/;

/** Words for a number; a few are three. */
const numbers: Readonly<Record<string, number>> = {
  "a few": 3,
  few: 3,
  einigen: 3,
  quelques: 3,
  a: 1,
  an: 1,
  one: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  un: 1,
  une: 1,
  una: 1,
  um: 1,
  uma: 1,
  een: 1,
};

const amount = /^(\d+(?:[.,]\d+)?|a few|[a-z]+)\+? ?([a-z]+)\.?(?:[, ]+(?:and |und |et |y |en |e )?|$)/;
const clockLeft = /^(\d{1,3}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;
const timeSpan = /^(\d+)\.(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?$/;
const nearDay =
  /^(today|heute|aujourd'hui|hoy|vandaag|oggi|hoje|yesterday|gestern|hier|ayer|gisteren|ieri|ontem)(?:,? (?:at |um |a |om )?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))? ?(?:([ap])\.? ?m\.?|uhr)?)?$/;
const todays = /^(today|heute|aujourd'hui|hoy|vandaag|oggi|hoje)/;
const justNow = /^(?:moments?|seconds?|(?:a )?moment)$/;

/**
 * Reads a time gone by, such as `18 hours 27 minutes`, `3 days ago`, `a few seconds ago`, `vor 3 Tagen`, `3.04:22:11`, or a
 * near day such as `Yesterday at 4:05 PM`. "Over 30 days ago" lies before that moment.
 *
 * @param now Milliseconds since 1970, in UTC, that it counts back from.
 * @returns the moment in milliseconds since 1970; null where the text is no such time
 */
export function readElapsed(text: string, now: number): number | null {
  if (text.length > longest) return null;
  let rest = withoutAccents(text)
    .toLowerCase()
    .replace(/[\s’]+/g, (sign) => (sign === "’" ? "'" : " "));
  const near = nearDay.exec(rest);
  if (near !== null) return readNearDay(near, now);
  const span = timeSpan.exec(rest);
  if (span !== null) {
    const [, d, h, m, s] = span;
    return now - (Number(d) * day + Number(h) * hour + Number(m) * minute + Number(s) * second);
  }
  const isClosed = closing.test(rest);
  rest = rest.replace(closing, "").replace(opening, "");
  if (isClosed && justNow.test(rest)) return now;
  const isLonger = longer.test(rest) || /^\d+ ?\+|\+$/.test(rest);
  rest = rest.replace(longer, "").replace(shorter, "").replace(/\+$/, "");
  const gone = readAmounts(rest);
  return gone === null ? null : now - gone - (isLonger ? 1 : 0);
}

/** Longer texts are sentences. */
const longest = 60;

/** The time that amounts with units come to; null where anything else stands among them. */
function readAmounts(text: string): number | null {
  let rest = text;
  let total = 0;
  if (rest === "") return null;
  while (rest !== "") {
    const clock = rest === text ? null : clockLeft.exec(rest);
    if (clock !== null) {
      const [, h, m, s = "0"] = clock;
      return total + Number(h) * hour + Number(m) * minute + Number(s) * second;
    }
    const found = amount.exec(rest);
    const unit = units.get(found?.[2] ?? "");
    const times = found === null ? undefined : (numbers[found[1]!] ?? Number(found[1]!.replace(",", ".")));
    if (found === null || unit === undefined || times === undefined || Number.isNaN(times)) return null;
    total += times * unit;
    rest = rest.slice(found[0].length);
  }
  return total;
}

/** "Today" without a time is the day's first moment, as a date without a time is. */
function readNearDay([, word, h = "0", m = "0", s = "0", half]: RegExpExecArray, now: number): number {
  const start = Math.floor(now / day) * day - (todays.test(word!) ? 0 : day);
  const hours = half === undefined ? Number(h) : (Number(h) % 12) + (half === "p" ? 12 : 0);
  return start + hours * hour + Number(m) * minute + Number(s) * second;
}
