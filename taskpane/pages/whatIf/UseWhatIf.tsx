import { Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Day } from "../../../src/agreements";
import type { Exact } from "../../../src/money";
import type { Pricing } from "../../../src/whatIf";
import { addPriceList, putIntoSheet, showSheet } from "../../../src/workbook";
import { DateField } from "../../components/DateField";
import { Notice } from "../../components/Notice";
import { ActionBar, Section } from "../../components/Page";
import { useAction } from "../../state/useAction";
import { useWorkbook } from "../../state/WorkbookContext";
import type { Trial } from "./trial";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  date: { minWidth: 0, flexGrow: 1 },
});

interface Props {
  readonly trial: Trial;
  /** False while the bands that are typed cannot be read: the last ones that could are not what the user sees. */
  readonly isReadable: boolean;
  readonly now: Pricing;
  readonly then: Pricing;
  readonly quantity: Exact;
  /** Null where rates of several currencies are on the price list. */
  readonly currency: string | null;
  readonly today: Day;
}

/** The ways out of the analysis: a sheet with live functions, or a new price list beside the old one. */
export function UseWhatIf({ trial, isReadable, now, then, quantity, currency, today }: Props) {
  const styles = useStyles();
  const { refresh } = useWorkbook();
  const [from, setFrom] = useState(today);
  const [done, setDone] = useState<{ readonly words: string; readonly sheet: string } | null>(null);
  const { priceList } = trial;
  const put = useAction(async () => {
    const sheet = await putIntoSheet({ priceList, now, then, quantity, currency });
    setDone({ words: `The analysis is on the sheet ${sheet}.`, sheet });
  });
  const add = useAction(async () => {
    const name = await addPriceList(priceList, then.bands, from);
    await refresh();
    const words = `${name} stands on Price bands. No rate uses it yet: write its name into the rates that shall.`;
    setDone({ words, sheet: "Price bands" });
  });
  const show = useAction(showSheet);
  const error = put.error ?? add.error ?? show.error;
  return (
    <>
      <Section title="Use these bands">
        <Caption1>
          Makes a new price list beside {priceList}. The old one and its rates stay as they are
          {trial.mapping.length > 0 && ", their asset types too: those are changed on Agreements"}.
        </Caption1>
        <div className={styles.row}>
          <DateField className={styles.date} label="Use this price list from" value={from} onChange={setFrom} />
          <Button size="small" disabled={!isReadable || add.running} onClick={() => void add.run()}>
            Make it
          </Button>
        </div>
      </Section>
      <ActionBar>
        {error && <Notice intent="error">{error}</Notice>}
        {done && (
          <div role="status">
            <Notice
              intent="success"
              onDismiss={() => setDone(null)}
              actions={
                <Link as="button" onClick={() => void show.run(done.sheet)}>
                  Open the sheet
                </Link>
              }
            >
              {done.words}
            </Notice>
          </div>
        )}
        <Button appearance="primary" disabled={!isReadable || put.running} onClick={() => void put.run()}>
          {put.running ? "Writing…" : "Put into a sheet"}
        </Button>
      </ActionBar>
    </>
  );
}
