import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { showSheet, type ReleaseResult } from "../../../src/workbook";
import { Fold } from "../../components/Fold";
import { Notice } from "../../components/Notice";
import { Result } from "../../components/Result";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import { useAction } from "../../state/useAction";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
});

/** What a release wrote, with a link to each sheet; takes the focus when it appears. */
export function Released({ result, onDismiss }: { readonly result: ReleaseResult; readonly onDismiss: () => void }) {
  const styles = useStyles();
  const formats = useFormats();
  const show = useAction(showSheet);
  const { events, totals } = result;
  const sums = totals.map(({ amount, currency }) => formats.money(amount, currency)).join(" + ");
  return (
    <Result of={result}>
      <Notice intent={show.error ? "error" : "success"} onDismiss={onDismiss}>
        {show.error ??
          `Released ${counted(events.length, "charge", "charges", formats.count(events.length))}, ${sums}.`}
        <Fold title={`Sheets (${formats.count(events.length)})`}>
          <ul className={styles.list}>
            {events.map(({ event, customer, rate, sheet }) => (
              <li key={event}>
                <Link as="button" onClick={() => void show.run(sheet)}>
                  {event} · {customer} · {rate}
                </Link>
              </li>
            ))}
          </ul>
        </Fold>
      </Notice>
    </Result>
  );
}
