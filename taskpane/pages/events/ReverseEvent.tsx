import { Body1, Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ChargeEvent } from "../../../src/billing";
import { reverseEvent } from "../../../src/workbook";
import { Notice } from "../../components/Notice";
import { useFormats } from "../../format/formats";
import { paneId, whileReleasing } from "../../state/paneId";
import { useAction } from "../../state/useAction";
import { useWorkbook } from "../../state/WorkbookContext";
import type { WrittenEvents } from "./EventsWritten";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

export interface EventActionProps {
  readonly event: ChargeEvent;
  readonly onWritten: (written: WrittenEvents) => void;
  readonly onCancel: () => void;
}

/** Cancels an event by a reversal, after saying what that writes and asking why. */
export function ReverseEvent({ event, onWritten, onCancel }: EventActionProps) {
  const styles = useStyles();
  const formats = useFormats();
  const { refresh } = useWorkbook();
  const [reason, setReason] = useState("");
  const reverse = useAction(async () => {
    const request = { event, reason, releasedAt: new Date().toISOString(), by: paneId() };
    const reversal = await whileReleasing(() => reverseEvent(request));
    await refresh();
    onWritten({ original: event, reversal, anew: null });
  });
  return (
    <div className={styles.panel} role="group" aria-label={`Reverse ${event.event}`}>
      <Body1>
        {`This writes a new event of ${formats.money(event.charge.neg(), event.currency)} that cancels ${event.event}. Both stay in the register, and the period is due again.`}
      </Body1>
      <Field label="Reason" size="small" required>
        <Input size="small" autoFocus value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      {reverse.error && (
        <Notice intent="error" onDismiss={reverse.clearError}>
          {reverse.error}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabled={reason.trim() === "" || reverse.running}
          onClick={() => void reverse.run()}
        >
          {reverse.running ? "Writing…" : `Reverse ${event.event}`}
        </Button>
        <Button size="small" disabled={reverse.running} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
