import { Button, Caption1, Field, Input, Link, makeStyles, SpinButton, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type KeyboardEvent } from "react";
import type { PreviewLine } from "../../../src/billing";
import { readDouble, toDouble } from "../../../src/money";
import { resetOverride, saveOverride } from "../../../src/workbook";
import { LookLine } from "../../components/FindingLine";
import { focusNeighbour } from "../../components/focusNeighbour";
import { Notice } from "../../components/Notice";
import { useFormats } from "../../format/formats";
import { useAction } from "../../state/useAction";
import { useTypedNumber } from "../../state/useTypedNumber";
import { useWorkbook } from "../../state/WorkbookContext";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  facts: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  spin: { width: "76px", flexShrink: 0 },
  reason: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly line: PreviewLine;
  /** How the quantity compares with the last event's; null where there is none. */
  readonly since: string | null;
}

/**
 * The billed quantity beside the counted one, edited where it is read: another quantity asks for its reason, Enter keeps it,
 * Escape puts back what stood there.
 */
export function BilledQuantity({ line, since }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const { refresh } = useWorkbook();
  const { rate, period, counted, billed, override } = line;
  const standing = toDouble(billed);
  const [draft, setDraft] = useState(standing);
  const [reason, setReason] = useState(override?.reason ?? "");

  const typed = useTypedNumber({ value: draft, onChange: setDraft });
  const { accept } = typed;
  const restore = useCallback(() => {
    accept();
    setDraft(standing);
    setReason(override?.reason ?? "");
  }, [standing, override, accept]);
  // What stands in the workbook wins over a draft once it changes there.
  useEffect(restore, [restore]);

  const key = { agreement: rate.agreement, rate: rate.rate, periodStart: period.start };
  const keep = useAction(async () => {
    if (draft === counted) await resetOverride(key);
    else await saveOverride({ ...key, billed: readDouble(draft), reason: reason.trim(), countedThen: counted });
    await refresh();
  });
  const reset = useAction(async () => {
    await resetOverride(key);
    await refresh();
  });

  const editing = draft !== standing;
  const needsReason = editing && draft !== counted;
  const canKeep = editing && typed.refusal === null && (!needsReason || reason.trim() !== "");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && canKeep) {
      event.preventDefault();
      void keep.run();
    }
    if (event.key === "Enter" && !editing && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      focusNextQuantity(event.target, event.shiftKey);
    }
    if (event.key === "Escape" && (editing || typed.refusal !== null)) {
      event.preventDefault();
      restore();
    }
  };
  const name = `${rate.customer}, ${rate.rate}, ${formats.period(period)}`;
  return (
    <div className={styles.reason} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <Caption1 className={styles.facts}>
          {formats.period(period)} · {formats.count(counted)} counted{since && ` · ${since}`}
        </Caption1>
        <SpinButton
          className={styles.spin}
          input={{ "data-quantity": true } as object}
          size="small"
          aria-label={`Billed quantity of ${name}`}
          {...typed.spin}
        />
      </div>
      {typed.refusal !== null && <LookLine severity="error">{typed.refusal}</LookLine>}
      {override && !editing && (
        <Caption1 className={styles.quiet}>
          Overridden: {override.reason}{" "}
          <Link as="button" disabled={reset.running} onClick={() => void reset.run()}>
            Reset to {formats.count(counted)}
          </Link>
        </Caption1>
      )}
      {needsReason && (
        <Field label={`Why bill ${formats.quantity(readDouble(draft))}?`} size="small" required>
          <Input size="small" value={reason} onChange={(_event, { value }) => setReason(value)} />
        </Field>
      )}
      {editing && (
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" disabled={!canKeep || keep.running} onClick={() => void keep.run()}>
            {draft === counted ? `Bill the counted ${formats.count(counted)}` : "Keep this quantity"}
          </Button>
          <Button size="small" onClick={restore}>
            Cancel
          </Button>
        </div>
      )}
      {(keep.error ?? reset.error) && <Notice intent="error">{keep.error ?? reset.error}</Notice>}
    </div>
  );
}

/** As in a grid, Enter goes to the quantity below, with Shift to the one above. */
function focusNextQuantity(from: HTMLInputElement, up: boolean): void {
  const next = focusNeighbour(from, "input[data-quantity]", up);
  if (next instanceof HTMLInputElement) next.select();
}
