import { Caption1, Caption1Strong, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { Bridges, ChargeEvent, PreviewLine } from "../../../src/billing";
import { zero } from "../../../src/money";
import { AssetList } from "../../components/AssetList";
import { BridgeView } from "../../components/BridgeView";
import { ChargeLines } from "../../components/ChargeLines";
import { FactList, FactRow } from "../../components/FactRow";
import { Fold } from "../../components/Fold";
import { useFormats, type Formats } from "../../format/formats";
import { changeOf } from "./shownLines";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What led to the number: the types, the arithmetic band by band, the devices, those left out. */
export function LineDetails({ line, bridges }: { readonly line: PreviewLine; readonly bridges: Bridges | null }) {
  const styles = useStyles();
  const formats = useFormats();
  const { rate, byType, assets, excluded } = line;
  return (
    <div className={styles.details}>
      <Caption1 className={styles.quiet}>
        {`${rate.mechanism} · ${rate.priceList} · ${rate.billingOption}, billing point ${formats.day(line.billingPoint)}. ${countedFrom(line, formats)}`}
      </Caption1>
      <Caption1Strong>Counted</Caption1Strong>
      <FactList>
        {byType.map(({ assetType, count }) => (
          <FactRow key={assetType} name={assetType} value={formats.count(count)} />
        ))}
        <FactRow total name="Active devices" value={formats.count(line.counted)} />
      </FactList>
      {line.previous &&
        (bridges ? (
          <BridgeView bridge={bridges.of(line)} from={`Counted for ${periodWords(line.previous, formats)}`} />
        ) : (
          <Spinner size="tiny" label="Comparing with the last event" />
        ))}
      <Arithmetic line={line} />
      <Fold title={`Devices (${formats.count(assets.length)})`}>
        <AssetList
          label="Devices covered"
          rows={assets}
          describe={({ name, assetType, site }) => ({
            name,
            detail: [assetType, site].filter(Boolean).join(" · "),
          })}
        />
      </Fold>
      {excluded.length > 0 && (
        <Fold title={`Left out (${formats.count(excluded.length)})`}>
          <AssetList
            label="Devices left out"
            rows={excluded}
            describe={(asset) => ({ name: asset.name, detail: asset.excluded })}
          />
        </Fold>
      )}
    </div>
  );
}

function periodWords({ periodStart, periodEnd }: ChargeEvent, formats: Formats): string {
  return formats.period({ start: periodStart, end: periodEnd });
}

/** What the count rests on: today's sheet, or what earlier imports left behind. */
function countedFrom({ rate, countedOn, billingPoint, snapshots }: PreviewLine, formats: Formats): string {
  const imports = snapshots.map(({ source, asOf }) => `${source} of ${formats.day(asOf)}`).join(", ");
  const from = imports === "" ? "Counted from today's Devices sheet." : `Counted from the import of ${imports}.`;
  if (rate.count === "Average") return `The average of the period's days. ${from}`;
  if (rate.count === "Peak" && countedOn !== null && countedOn !== billingPoint)
    return `The peak, on ${formats.day(countedOn)}. ${from}`;
  return from;
}

/** The charge from its lines to what is billed, beside what was charged last time. */
function Arithmetic({ line }: { readonly line: PreviewLine }) {
  const formats = useFormats();
  const { charge, amount, rate, proration } = line;
  if (!charge || !amount) return null;
  const change = changeOf(line);
  const money = (value: typeof amount) => formats.money(value, rate.currency);
  const prorated = proration ? charge.limited.times(proration.days).div(proration.of) : charge.limited;
  const rounding = amount.minus(prorated);
  return (
    <>
      <Caption1Strong>Charge</Caption1Strong>
      <FactList>
        <ChargeLines charge={charge} included={rate.included} money={money} />
        {proration && (
          <FactRow name={`${proration.days} of ${proration.of} days`} value={`× ${proration.days} ÷ ${proration.of}`} />
        )}
        {!rounding.eq(zero) && !proration && (
          <FactRow name="Rounding" value={formats.change(rounding, rate.currency)} />
        )}
        <FactRow total name="To bill" value={money(amount)} />
        {line.previous && (
          <FactRow
            name={`Charged for ${periodWords(line.previous, formats)}`}
            value={formats.money(line.previous.charge, line.previous.currency)}
          />
        )}
        {change && <FactRow name="Difference" value={formats.change(change, rate.currency)} />}
      </FactList>
    </>
  );
}
