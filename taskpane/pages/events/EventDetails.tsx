import { Button, Caption1, Field, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { bridgeBetween, type ChargeEvent } from "../../../src/billing";
import { BridgeView } from "../../components/BridgeView";
import { FactList, FactRow } from "../../components/FactRow";
import { useFormats } from "../../format/formats";
import { useEventAssets } from "../../state/useBridges";
import { useWorkbook } from "../../state/WorkbookContext";
import { RebillEvent } from "./RebillEvent";
import { ReverseEvent, type EventActionProps } from "./ReverseEvent";
import { eventsOfRate } from "./shownEvents";
import { Trend } from "./Trend";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase200 },
  control: { minWidth: 0 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What an event billed, how the rate went from period to period, the bridge to any other of its events, and its reversal. */
export function EventDetails({ event, onWritten }: Omit<EventActionProps, "onCancel">) {
  const styles = useStyles();
  const formats = useFormats();
  const { contents } = useWorkbook();
  const [doing, setDoing] = useState<"reverse" | "re-bill" | null>(null);
  const own = useMemo(() => eventsOfRate(contents?.events ?? [], event), [contents, event]);
  const periodOf = ({ periodStart, periodEnd }: ChargeEvent) => formats.period({ start: periodStart, end: periodEnd });
  return (
    <div className={styles.details}>
      <Caption1 className={styles.quiet}>
        {`${event.agreement} · ${event.mechanism} · ${event.priceList} · ${event.billingOption}, billing point ${formats.day(event.billingPoint)}`}
      </Caption1>
      <FactList>
        <FactRow name="Counted" value={formats.count(event.counted)} />
        <FactRow name="Billed" value={formats.quantity(event.billed)} />
        {event.overrideReason !== "" && <FactRow name="Reason" value={event.overrideReason} />}
        {event.reverses !== "" && <FactRow name="Reverses" value={event.reverses} />}
      </FactList>
      {own.length > 1 && <Trend events={own} current={event} />}
      <Comparison event={event} others={own.filter((one) => one.event !== event.event)} periodOf={periodOf} />
      {event.status === "Released" &&
        (doing === null ? (
          <div className={styles.buttons}>
            <Button size="small" onClick={() => setDoing("reverse")}>
              Reverse…
            </Button>
            <Button size="small" onClick={() => setDoing("re-bill")}>
              Bill again…
            </Button>
          </div>
        ) : doing === "reverse" ? (
          <ReverseEvent event={event} onWritten={onWritten} onCancel={() => setDoing(null)} />
        ) : (
          <RebillEvent event={event} onWritten={onWritten} onCancel={() => setDoing(null)} />
        ))}
    </div>
  );
}

interface ComparisonProps {
  readonly event: ChargeEvent;
  readonly others: readonly ChargeEvent[];
  readonly periodOf: (event: ChargeEvent) => string;
}

/** The bridge between this event and another one of its rate, always from the earlier to the later. */
function Comparison({ event, others, periodOf }: ComparisonProps) {
  const styles = useStyles();
  const before = others.filter(({ periodStart }) => periodStart < event.periodStart).at(-1);
  const [chosen, setChosen] = useState(before?.event ?? others[0]?.event ?? "");
  const other = others.find((one) => one.event === chosen) ?? null;
  const pair = useMemo(() => (other ? [other, event] : []), [other, event]);
  const assets = useEventAssets(pair);
  if (!other) return null;
  const [earlier, later] = other.periodStart < event.periodStart ? [other, event] : [event, other];
  return (
    <>
      <Field label="Compare with" size="small">
        <Select
          className={styles.control}
          size="small"
          value={chosen}
          onChange={(_event, { value }) => setChosen(value)}
        >
          {others.map((one) => (
            <option key={one.event} value={one.event}>{`${one.event}, ${periodOf(one)}`}</option>
          ))}
        </Select>
      </Field>
      {assets ? (
        <BridgeView
          bridge={bridgeBetween(earlier, assets.get(earlier.event) ?? null, later, assets.get(later.event) ?? null)}
          title={`From ${earlier.event} to ${later.event}`}
          from={`Counted for ${periodOf(earlier)}`}
        />
      ) : (
        <Spinner size="tiny" label="Reading both sheets" />
      )}
    </>
  );
}
