import { Caption1, makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  countOnEvents,
  customerEffects,
  effectsOf,
  eventsToRead,
  totalEffects,
  type CountedBook,
  type Effect,
  type PriceChange,
  type Scope,
  type TriedCount,
} from "../../../src/whatIf";
import { FactList, FactRow } from "../../components/FactRow";
import { LookLine } from "../../components/FindingLine";
import { GrowingList } from "../../components/GrowingList";
import { Section } from "../../components/Page";
import { useFormats, type Formats } from "../../format/formats";
import { counted } from "../../format/words";
import { useRecordedCounts } from "../../state/useRecordedCounts";
import { CustomerEffectFold } from "./CustomerEffectFold";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

interface Props {
  readonly book: CountedBook;
  readonly scope: Scope;
  readonly change: PriceChange;
  /** What the scope's rates count today. */
  readonly counts: readonly TriedCount[];
}

const noEvents = [] as const;

/** Who would pay more and who less, with their real quantities: today's, or those of past charge events. */
export function PortfolioEffect({ book, scope, change, counts }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const [over, setOver] = useState<"today" | "events">("today");
  const read = useMemo(() => (over === "events" ? eventsToRead(book, scope) : noEvents), [over, book, scope]);
  const recorded = useRecordedCounts(read);
  const tried = useMemo(
    () => (over === "today" ? counts : recorded && countOnEvents(book, scope, recorded)),
    [over, counts, recorded, book, scope],
  );
  const effects = useMemo(() => tried && effectsOf(tried, change), [tried, change]);
  const customers = useMemo(() => customerEffects(effects ?? []), [effects]);
  return (
    <Section title="On the customers of this list">
      <TabList size="small" selectedValue={over} onTabSelect={(_event, { value }) => setOver(value as typeof over)}>
        <Tab value="today">Today</Tab>
        <Tab value="events">Past events</Tab>
      </TabList>
      {effects === null && <Spinner size="tiny" label="Reading the events' sheets" />}
      {effects?.length === 0 && (
        <Caption1 className={styles.quiet}>
          {over === "today" ? "No rate in force is on this price list." : "No charge event has used this price list."}
        </Caption1>
      )}
      {effects !== null && effects.length > 0 && (
        <>
          <FactList>
            {totalEffects(effects).map(({ currency, now, then, difference }) => (
              <FactRow
                key={currency}
                total
                name={`${formats.money(now, currency)} → ${formats.money(then, currency)}`}
                value={formats.change(difference, currency)}
              />
            ))}
          </FactList>
          <Caption1 className={styles.quiet} role="status">
            {paymentWords(customers, formats)}{" "}
            {over === "today"
              ? "For one whole period of each rate, by today's devices."
              : "By the quantities and days that each event billed."}
          </Caption1>
          <CoverLooks effects={effects} />
          <div role="group" aria-label="Customers by effect">
            <GrowingList items={customers} sizeOf={() => 1}>
              {(customer) => (
                <CustomerEffectFold key={`${customer.customer} ${customer.currency}`} customer={customer} />
              )}
            </GrowingList>
          </div>
        </>
      )}
    </Section>
  );
}

/** "3 customers pay more, 0 less, 1 the same; 1 is not known." */
function paymentWords(customers: ReturnType<typeof customerEffects>, formats: Formats): string {
  const known = customers.filter(({ unknown, effects }) => unknown < effects.length);
  const number = (list: readonly unknown[]) => formats.count(list.length);
  const more = known.filter(({ difference }) => difference.gt(0));
  const less = known.filter(({ difference }) => difference.lt(0));
  const unknown = customers.reduce((sum, customer) => sum + customer.unknown, 0);
  const pay = counted(more.length, "customer pays", "customers pay", number(more));
  const same = formats.count(known.length - more.length - less.length);
  const rest =
    unknown === 0 ? "" : ` ${counted(unknown, "charge", "charges", formats.count(unknown))} in no sum, see below.`;
  return `${pay} more, ${number(less)} less, ${same} the same.${rest}`;
}

/** What a tried mapping would leave out of billing, or bill twice. */
function CoverLooks({ effects }: { readonly effects: readonly Effect[] }) {
  const formats = useFormats();
  const left = effects.flatMap(({ goesOut }) => goesOut.filter(({ otherRates }) => otherRates?.length === 0));
  const twice = effects.flatMap(({ comesIn }) => comesIn.filter(({ otherRates }) => (otherRates?.length ?? 0) > 0));
  return (
    <>
      {left.length > 0 && (
        <LookLine severity="warning">
          {`${counted(left.length, "device that goes out is", "devices that go out are", formats.count(left.length))} counted by no other rate.`}
        </LookLine>
      )}
      {twice.length > 0 && (
        <LookLine severity="warning">
          {`${counted(twice.length, "device that comes in is", "devices that come in are", formats.count(twice.length))} counted by another rate too.`}
        </LookLine>
      )}
    </>
  );
}
