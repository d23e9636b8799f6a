import { Body1, Button, Caption1, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { ChargeEvent } from "../../../src/billing";
import { verifyRegister, type ApplyOptions, type VerifiedRegister } from "../../../src/workbook";
import type { PlaceProps } from "../../app/App";
import { Fold } from "../../components/Fold";
import { GrowingList } from "../../components/GrowingList";
import { LongProgress } from "../../components/LongProgress";
import { FindingNotice, Notice } from "../../components/Notice";
import { ActionBar, Page, Section } from "../../components/Page";
import { SearchField } from "../../components/SearchField";
import { useFormats } from "../../format/formats";
import { useLongAction } from "../../state/useLongAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { EventRow } from "./EventRow";
import { EventsWritten, type WrittenEvents } from "./EventsWritten";
import { InvoiceLines } from "./InvoiceLines";
import { eventStatusFilters, shownReleases, type EventView } from "./shownEvents";
import { Verified } from "./Verified";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  total: { fontVariantNumeric: "tabular-nums" },
  view: { display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)", gap: tokens.spacingHorizontalS },
  control: { minWidth: 0, maxWidth: "100%", width: "100%", boxSizing: "border-box" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The register: the last release first, then history; each event open to what it covered, verified and reversed from here. */
export function EventsPage({ goTo }: PlaceProps) {
  const styles = useStyles();
  const formats = useFormats();
  const { contents } = useWorkbook();
  const events = useMemo(() => contents?.events ?? [], [contents]);
  const [view, setView] = useState<EventView>({ search: "", status: "All" });
  const [written, setWritten] = useState<WrittenEvents | null>(null);
  const [verified, setVerified] = useState<VerifiedRegister | null>(null);
  const releases = useMemo(() => shownReleases(events, view), [events, view]);
  const verify = useLongAction(
    useCallback(async (options: ApplyOptions) => {
      setVerified(null);
      setVerified(await verifyRegister(options));
    }, []),
  );

  const faults = [...(contents?.registerFaults ?? []), ...(contents?.rowsWithoutSheet ?? [])].map((finding, index) => (
    <FindingNotice key={index} finding={finding} />
  ));
  if (events.length === 0) {
    return (
      <Page>
        {faults}
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
      {faults}
      {written && <EventsWritten written={written} goTo={goTo} onDismiss={() => setWritten(null)} />}
      {verified && <Verified verified={verified} onDismiss={() => setVerified(null)} />}
      <div className={styles.view}>
        <SearchField
          label="Search the charge events"
          placeholder="Customer, rate, period…"
          value={view.search}
          onChange={(search) => setView({ ...view, search })}
        />
        <Select
          className={styles.control}
          size="small"
          aria-label="Which charge events"
          value={view.status}
          onChange={(_event, { value }) => setView({ ...view, status: value as EventView["status"] })}
        >
          {eventStatusFilters.map((status) => (
            <option key={status}>{status}</option>
          ))}
        </Select>
      </div>
      {releases.length === 0 && (
        <Caption1 className={styles.quiet} role="status">
          No charge event is like that.
        </Caption1>
      )}
      <GrowingList items={releases} sizeOf={({ events: list }) => list.length}>
        {({ released, events: list, sums }) => (
          <Section
            key={released}
            title={`Released ${moment(released)}`}
            aside={
              <Caption1 className={styles.total}>
                {sums.map(({ amount, currency }) => formats.money(amount, currency)).join(" + ")}
              </Caption1>
            }
          >
            <ul className={styles.list}>
              {list.map((event, index) => (
                <EventRow
                  // A row of the register that was copied is there twice.
                  key={`${event.event} ${event.seal} ${index}`}
                  event={event}
                  faults={faultsOf(verified, event)}
                  onWritten={setWritten}
                />
              ))}
            </ul>
            <Fold title="Invoice lines for accounting">
              <InvoiceLines events={list} />
            </Fold>
          </Section>
        )}
      </GrowingList>
      <ActionBar>
        {verify.error && (
          <Notice intent="error" onDismiss={verify.clearError}>
            {verify.error}
          </Notice>
        )}
        {verify.running ? (
          <LongProgress words="Reading the sheets…" done="rows read" action={verify} />
        ) : (
          <Button appearance="primary" onClick={() => void verify.run()}>
            {`Verify all ${formats.count(events.length)}`}
          </Button>
        )}
      </ActionBar>
    </Page>
  );
}

/** How many faults verifying found in an event; null where it has not been verified. */
function faultsOf(verified: VerifiedRegister | null, { event, seal }: ChargeEvent): number | null {
  const own = verified?.events.find((one) => one.event.event === event && one.event.seal === seal);
  return own ? own.findings.length : null;
}

/** A moment of release in the user's own time. */
function moment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}
