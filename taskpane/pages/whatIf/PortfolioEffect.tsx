import { Caption1, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Day } from "../../../src/agreements";
import type { BandTable } from "../../../src/bands";
import type { BookContents } from "../../../src/sheets";
import { effectOnEvents, effectToday, totalEffects } from "../../../src/whatIf";
import { AssetList } from "../../components/AssetList";
import { FactList, FactRow } from "../../components/FactRow";
import { Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import type { Trial } from "./WhatIfPage";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

interface Props {
  readonly trial: Trial;
  readonly bands: BandTable;
  readonly contents: BookContents;
  readonly today: Day;
}

/** Who would pay more and who less, with their real quantities: today's, or those of past charge events. */
export function PortfolioEffect({ trial, bands, contents, today }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const [over, setOver] = useState<"today" | "events">("today");
  const effects = useMemo(() => {
    const mechanism = trial.thenMechanism === trial.mechanism ? {} : { mechanism: trial.thenMechanism };
    const change = { priceList: trial.priceList, bands, ...mechanism };
    return over === "today"
      ? effectToday(contents.rates, contents.assets, change, today)
      : effectOnEvents(contents.rates, contents.events, change);
  }, [trial, bands, contents, today, over]);
  const totals = totalEffects(effects);
  const more = effects.filter(({ difference }) => difference?.gt(0)).length;
  const less = effects.filter(({ difference }) => difference?.lt(0)).length;
  return (
    <Section title="On the customers of this list">
      <TabList size="small" selectedValue={over} onTabSelect={(_event, { value }) => setOver(value as typeof over)}>
        <Tab value="today">Today</Tab>
        <Tab value="events">Past events</Tab>
      </TabList>
      {effects.length === 0 && (
        <Caption1 className={styles.quiet}>
          {over === "today" ? "No rate in force is on this price list." : "No charge event has used this price list."}
        </Caption1>
      )}
      {effects.length > 0 && (
        <>
          <FactList>
            {totals.map(({ currency, now, then, difference }) => (
              <FactRow
                key={currency}
                total
                name={`${formats.money(now, currency)} → ${formats.money(then, currency)}`}
                value={formats.change(difference, currency)}
              />
            ))}
          </FactList>
          <Caption1 className={styles.quiet}>
            {`${counted(more, "pays", "pay", formats.count(more))} more, ${formats.count(less)} less, ${formats.count(effects.length - more - less)} the same.`}
          </Caption1>
          <AssetList
            label="Effects by size"
            rows={effects.map(({ customer, rate, event, quantity, currency, difference }) => ({
              name: `${customer}, ${rate}${event && `, ${event}`} (${formats.quantity(quantity)})`,
              detail: difference ? formats.change(difference, currency) : "above the last band: no charge",
            }))}
          />
        </>
      )}
    </Section>
  );
}
