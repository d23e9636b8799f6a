import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { sentence } from "../../../src/messages";
import { readDouble, zero, type Exact } from "../../../src/money";
import type { CustomerEffect, Effect, MovedAsset } from "../../../src/whatIf";
import { AssetList } from "../../components/AssetList";
import { FactList, FactRow } from "../../components/FactRow";
import { LookLine } from "../../components/FindingLine";
import { Fold } from "../../components/Fold";
import { GrowingList } from "../../components/GrowingList";
import { useFormats, type Formats } from "../../format/formats";

const useStyles = makeStyles({
  customer: {
    paddingBlock: tokens.spacingVerticalXXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  effect: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXS },
});

/** What a change makes of one customer, open in place to its rates or events and the devices that come in or go out. */
export function CustomerEffectFold({ customer: of }: { readonly customer: CustomerEffect }) {
  const styles = useStyles();
  const formats = useFormats();
  const { customer, currency, effects, counted, tried, now, then, difference, unknown } = of;
  const isUnknown = unknown === effects.length;
  const figures = [
    `${fromTo(counted, tried, formats)} counted`,
    `${formats.money(now, currency)} → ${formats.money(then, currency)}`,
  ];
  const rest = unknown === 0 ? [] : [`${formats.count(unknown)} of ${formats.count(effects.length)} not known`];
  return (
    <div className={styles.customer}>
      <Fold
        title={customer}
        detail={[...(isUnknown ? [] : figures), ...rest].join(" · ")}
        aside={isUnknown ? "Not known" : difference.eq(zero) ? "The same" : formats.change(difference, currency)}
      >
        <GrowingList items={effects}>
          {(effect) => (
            <EffectFacts key={`${effect.agreement} ${effect.rate} ${effect.event?.event ?? ""}`} effect={effect} />
          )}
        </GrowingList>
      </Fold>
    </div>
  );
}

function EffectFacts({ effect }: { readonly effect: Effect }) {
  const styles = useStyles();
  const formats = useFormats();
  const { agreement, rate, event, currency, counted, tried, billed, triedBilled, override, fault } = effect;
  const { now, then, difference, comesIn, goesOut } = effect;
  const period = event && formats.period({ start: event.periodStart, end: event.periodEnd });
  return (
    <div className={styles.effect}>
      <Caption1Strong>{[agreement, rate, event?.event, period].filter(Boolean).join(" · ")}</Caption1Strong>
      <FactList>
        <FactRow
          name="Counted"
          value={fromTo(readDouble(counted), tried === null ? null : readDouble(tried), formats)}
        />
        {override !== "" && (
          <FactRow name={`Billed by override: ${override}`} value={fromTo(billed, triedBilled, formats)} />
        )}
        <FactRow
          name="Charge"
          value={`${now ? formats.money(now, currency) : "none"} → ${then ? formats.money(then, currency) : "none"}`}
        />
        {difference && <FactRow name="Difference" value={formats.change(difference, currency)} />}
      </FactList>
      {fault && <LookLine severity={fault.severity}>{sentence(fault)}</LookLine>}
      <MovedAssets title="Come in" assets={comesIn} words={comingWords} />
      <MovedAssets title="Go out" assets={goesOut} words={goingWords} />
    </div>
  );
}

interface MovedProps {
  readonly title: string;
  readonly assets: readonly MovedAsset[];
  readonly words: (otherRates: readonly string[]) => string;
}

function MovedAssets({ title, assets, words }: MovedProps) {
  const formats = useFormats();
  if (assets.length === 0) return null;
  return (
    <Fold title={<Caption1>{`${title} (${formats.count(assets.length)})`}</Caption1>}>
      <AssetList
        label={`Devices that ${title.toLowerCase()}`}
        rows={assets}
        describe={({ name, assetType, site, otherRates }) => ({
          name,
          detail: [assetType, site, otherRates ? words(otherRates) : ""].filter(Boolean).join(" · "),
        })}
      />
    </Fold>
  );
}

const comingWords = (rates: readonly string[]): string =>
  rates.length === 0 ? "" : `counted by ${rates.join(" and ")} too`;

const goingWords = (rates: readonly string[]): string =>
  rates.length === 0 ? "counted by no other rate" : `counted by ${rates.join(" and ")}`;

/** "12 → 15", or "12" where nothing changes; an unknown figure is a question mark. */
function fromTo(now: Exact, then: Exact | null, formats: Formats): string {
  if (then?.eq(now) === true) return formats.quantity(now);
  return `${formats.quantity(now)} → ${then ? formats.quantity(then) : "?"}`;
}
