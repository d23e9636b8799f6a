import { Body1, Button, Field, Input, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { bridgeOf, MachineStates, rebillLine, type ChargeEvent, type RebillLine } from "../../../src/billing";
import { rebillEvent } from "../../../src/workbook";
import { BridgeView } from "../../components/BridgeView";
import { FactList, FactRow } from "../../components/FactRow";
import { FindingLine } from "../../components/FindingLine";
import { Notice } from "../../components/Notice";
import { useFormats } from "../../format/formats";
import { paneId, whileReleasing } from "../../state/paneId";
import { useAction } from "../../state/useAction";
import { useEventAssets } from "../../state/useBridges";
import { useWorkbook } from "../../state/WorkbookContext";
import type { EventActionProps } from "./ReverseEvent";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Bills an event's period again by today's mapping and bands: the difference and its devices first, then both events. */
export function RebillEvent({ event, onWritten, onCancel }: EventActionProps) {
  const styles = useStyles();
  const { contents, refresh } = useWorkbook();
  const [reason, setReason] = useState("");
  const line = useMemo(() => contents && rebillLine(event, contents), [event, contents]);
  const rebill = useAction(async () => {
    const request = { event, reason, releasedAt: new Date().toISOString(), by: paneId() };
    const { reversal, event: anew } = await whileReleasing(() => rebillEvent(request));
    await refresh();
    onWritten({ original: event, reversal, anew });
  });
  return (
    <div className={styles.panel} role="group" aria-label={`Re-bill ${event.event}`}>
      {line ? (
        <Difference event={event} line={line} />
      ) : (
        <Body1>
          The rate is gone from Agreements, cannot be read, or no longer has this period. Reverse the event instead.
        </Body1>
      )}
      {line?.amount && (
        <Field label="Reason" size="small" required>
          <Input size="small" autoFocus value={reason} onChange={(_event, { value }) => setReason(value)} />
        </Field>
      )}
      {rebill.error && (
        <Notice intent="error" onDismiss={rebill.clearError}>
          {rebill.error}
        </Notice>
      )}
      <div className={styles.buttons}>
        {line?.amount && (
          <Button
            size="small"
            appearance="primary"
            disabled={reason.trim() === "" || rebill.running}
            onClick={() => void rebill.run()}
          >
            {rebill.running ? "Writing…" : `Reverse ${event.event} and bill again`}
          </Button>
        )}
        <Button size="small" disabled={rebill.running} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function Difference({ event, line }: { readonly event: ChargeEvent; readonly line: RebillLine }) {
  const formats = useFormats();
  const own = useMemo(() => [event], [event]);
  const assets = useEventAssets(own);
  const bridge = useMemo(() => {
    if (!assets) return null;
    const then = new MachineStates(line.history.on(line.countedOn ?? line.billingPoint).assets);
    return bridgeOf({ line: { ...line, previous: event }, before: assets.get(event.event) ?? null, now: then, then });
  }, [assets, event, line]);
  return (
    <>
      <FactList>
        <FactRow name="Charged then" value={formats.money(event.charge, event.currency)} />
        <FactRow
          name="By today's mapping and bands"
          value={line.amount ? formats.money(line.amount, line.rate.currency) : "Not billed"}
        />
        {line.amount && line.rate.currency === event.currency && (
          <FactRow total name="Difference" value={formats.change(line.amount.minus(event.charge), event.currency)} />
        )}
      </FactList>
      {line.findings.map((finding, index) => (
        <FindingLine key={index} finding={finding} />
      ))}
      {bridge ? (
        <BridgeView bridge={bridge} title="Devices behind the difference" from="Counted then" />
      ) : (
        <Spinner size="tiny" label="Reading the event's sheet" />
      )}
    </>
  );
}
