import { Link } from "@fluentui/react-components";
import type { ChargeEvent } from "../../../src/billing";
import { showSheet, type Rebilled } from "../../../src/workbook";
import type { PlaceProps } from "../../app/App";
import { Notice } from "../../components/Notice";
import { Result } from "../../components/Result";
import { useFormats } from "../../format/formats";
import { useAction } from "../../state/useAction";

/** What reversing an event wrote, or billing it again. */
export interface WrittenEvents {
  readonly original: ChargeEvent;
  readonly reversal: ChargeEvent;
  /** The event that takes the original's place; null where it was only reversed. */
  readonly anew: Rebilled["event"] | null;
}

interface Props extends PlaceProps {
  readonly written: WrittenEvents;
  readonly onDismiss: () => void;
}

/** Says what was written, with a link to each sheet. */
export function EventsWritten({ written, goTo, onDismiss }: Props) {
  const formats = useFormats();
  const show = useAction(showSheet);
  const { original, reversal, anew } = written;
  const money = ({ charge, currency }: ChargeEvent) => formats.money(charge, currency);
  const charged =
    anew === null
      ? ""
      : anew.charge.eq(original.charge)
        ? `${money(anew)}, as before`
        : `${money(anew)} instead of ${money(original)}`;
  const words =
    anew === null
      ? `${reversal.event} cancels ${original.event}: ${money(reversal)}. The period is due again.`
      : `${reversal.event} cancels ${original.event}, and ${anew.event} takes its place: ${charged}.`;
  return (
    <Result of={written}>
      <Notice
        intent={show.error ? "error" : "success"}
        onDismiss={onDismiss}
        actions={
          <>
            {[reversal, ...(anew ? [anew] : [])].map(({ event, sheet }) => (
              <Link key={event} as="button" onClick={() => void show.run(sheet)}>
                {`Sheet of ${event}`}
              </Link>
            ))}
            {anew === null && (
              <Link as="button" onClick={() => goTo("bill")}>
                See what is due
              </Link>
            )}
          </>
        }
      >
        {show.error ?? words}
      </Notice>
    </Result>
  );
}
