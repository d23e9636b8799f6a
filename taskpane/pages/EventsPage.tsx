import { Badge, Body1, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ChargeEvent } from "../../src/billing";
import { showSheet } from "../../src/workbook";
import type { PlaceProps } from "../app/App";
import { Notice } from "../components/Notice";
import { Page, Section } from "../components/Page";
import { useFormats } from "../format/formats";
import { useAction } from "../state/useAction";
import { useWorkbook } from "../state/WorkbookContext";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  event: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  figure: { fontVariantNumeric: "tabular-nums", textAlign: "end" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The register, newest release first, by customer within a release. */
export function EventsPage({ goTo }: PlaceProps) {
  const styles = useStyles();
  const formats = useFormats();
  const { contents } = useWorkbook();
  const events = contents?.events ?? [];
  const show = useAction(showSheet);
  if (events.length === 0) {
    return (
      <Page>
        <Section title="No charge events yet">
          <Body1>
            A charge event is written when you release a charge. It has a sheet of its own with the bands, the
            arithmetic and the devices that it covered.
          </Body1>
          <Link as="button" onClick={() => goTo("bill")}>
            See what is due
          </Link>
        </Section>
      </Page>
    );
  }
  return (
    <Page>
      {show.error && (
        <Notice intent="error" onDismiss={show.clearError}>
          {show.error}
        </Notice>
      )}
      {releases(events).map(({ released, events: list }) => (
        <Section key={released} title={`Released ${moment(released)}`}>
          <ul className={styles.list}>
            {list.map((event) => (
              <li key={event.event} className={styles.event}>
                <span className={styles.name}>
                  {event.customer} · {event.rate}
                </span>
                <span className={styles.figure}>{formats.money(event.charge, event.currency)}</span>
                <Caption1 className={styles.quiet}>
                  {event.event} · {formats.period({ start: event.periodStart, end: event.periodEnd })} ·{" "}
                  {formats.quantity(event.billed)} billed
                </Caption1>
                <Caption1 className={styles.figure}>
                  {event.status === "Released" ? (
                    <Link as="button" onClick={() => void show.run(event.sheet)}>
                      Open sheet
                    </Link>
                  ) : (
                    <Badge appearance="tint">{event.status}</Badge>
                  )}
                </Caption1>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}

/** Events that were released together, newest first. */
function releases(events: readonly ChargeEvent[]): { released: string; events: ChargeEvent[] }[] {
  const byMoment = new Map<string, ChargeEvent[]>();
  for (const event of events) byMoment.set(event.released, [...(byMoment.get(event.released) ?? []), event]);
  return [...byMoment]
    .map(([released, list]) => ({ released, events: list }))
    .sort((a, b) => (a.released < b.released ? 1 : -1));
}

/** A moment of release in the user's own time. */
function moment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}
