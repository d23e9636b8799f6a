import { Badge, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ChargeEvent } from "../../../src/billing";
import { showSheet } from "../../../src/workbook";
import { Notice } from "../../components/Notice";
import { Opener } from "../../components/Opener";
import { useFormats } from "../../format/formats";
import { useAction } from "../../state/useAction";
import { EventDetails } from "./EventDetails";
import type { EventActionProps } from "./ReverseEvent";

const useStyles = makeStyles({
  event: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 32px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  figure: { fontVariantNumeric: "tabular-nums", textAlign: "end" },
  quiet: { color: tokens.colorNeutralForeground3, gridColumn: "1" },
  badges: { gridColumn: "1 / 3", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  opener: { gridColumn: "3", gridRow: "1 / 3" },
  below: { gridColumn: "1 / -1" },
});

interface Props {
  readonly event: ChargeEvent;
  /** What verifying found in it; null where it has not been verified. */
  readonly faults: number | null;
  readonly onWritten: EventActionProps["onWritten"];
}

/** One charge event: what it billed, its status, and open in place what led to it and what can be done with it. */
export function EventRow({ event, faults, onWritten }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const show = useAction(showSheet);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={styles.event}>
      <span className={styles.name}>
        {event.customer} · {event.rate}
      </span>
      <span className={styles.figure}>{formats.money(event.charge, event.currency)}</span>
      <Opener className={styles.opener} name={event.event} open={open} controls={id} onToggle={() => setOpen(!open)} />
      <Caption1 className={styles.quiet}>
        {event.event} · {formats.period({ start: event.periodStart, end: event.periodEnd })} ·{" "}
        {formats.quantity(event.billed)} billed
      </Caption1>
      <Caption1 className={styles.figure}>
        <Link as="button" onClick={() => void show.run(event.sheet)} aria-label={`Open the sheet of ${event.event}`}>
          Sheet
        </Link>
      </Caption1>
      {(event.status !== "Released" || faults !== null) && (
        <div className={styles.badges}>
          {event.status !== "Released" && <Badge appearance="tint">{event.status}</Badge>}
          {faults !== null && (
            <Badge appearance="tint" color={faults === 0 ? "success" : "danger"}>
              {faults === 0 ? "Verified" : "Differs"}
            </Badge>
          )}
        </div>
      )}
      {show.error && (
        <div className={styles.below}>
          <Notice intent="error" onDismiss={show.clearError}>
            {show.error}
          </Notice>
        </div>
      )}
      <div id={id} className={styles.below} hidden={!open}>
        {open && <EventDetails event={event} onWritten={onWritten} />}
      </div>
    </li>
  );
}
