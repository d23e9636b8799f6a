import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { memo, useId, useState } from "react";
import type { Bridges, ChargeEvent, PreviewLine } from "../../../src/billing";
import { zero } from "../../../src/money";
import { FindingLine } from "../../components/FindingLine";
import { moveByArrows } from "../../components/focusNeighbour";
import { Opener } from "../../components/Opener";
import { useFormats, type Formats } from "../../format/formats";
import { BilledQuantity } from "./BilledQuantity";
import { isAboutImport } from "./importAge";
import { LineDetails } from "./LineDetails";
import { changeOf } from "./shownLines";

/** From this width on, a row is one line of a grid instead of two of text. */
const wide = "@media (min-width: 480px)";

const useStyles = makeStyles({
  row: {
    [wide]: {
      display: "grid",
      gridTemplateColumns: "28px minmax(0, 3fr) minmax(0, 5fr) 100px 32px",
      alignItems: "center",
    },
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  first: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, [wide]: { display: "contents" } },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", [wide]: { gridColumn: 2 } },
  amount: {
    fontVariantNumeric: "tabular-nums",
    flexShrink: 0,
    [wide]: { gridColumn: 4, gridRow: 1, textAlign: "end" },
  },
  check: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  opener: { [wide]: { gridColumn: 5, gridRow: 1 } },
  quantity: { [wide]: { gridColumn: 3, gridRow: 1 } },
  below: { [wide]: { gridColumnStart: 2, gridColumnEnd: -1 } },
  rest: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    // In line with the rate's name, behind the check box.
    paddingInlineStart: "28px",
    [wide]: { display: "contents" },
  },
});

interface Props {
  readonly line: PreviewLine;
  /** Whether the charge is to be released. */
  readonly chosen: boolean;
  readonly onChoose: (key: string, chosen: boolean) => void;
  /** Null until the earlier events have been read. */
  readonly bridges: Bridges | null;
}

/**
 * One rate and period: its charge, its quantity to edit, what to look at, and open in place what led to it. Made again only
 * where its own line changes, since there may be hundreds.
 */
export const PreviewLineRow = memo(function PreviewLineRow({ line, chosen, onChoose, bridges }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { rate, period, amount, previous, findings } = line;
  const name = `${rate.rate}, ${formats.period(period)}`;
  return (
    <li className={styles.row}>
      <div className={styles.first}>
        <Checkbox
          className={styles.check}
          checked={chosen}
          disabled={amount === null}
          aria-label={`Release ${name}`}
          data-choice
          onKeyDown={(event) => moveByArrows(event, "input[data-choice]:enabled")}
          onChange={(_event, { checked }) => onChoose(line.key, checked === true)}
        />
        <Text className={styles.name} weight="semibold">
          {rate.rate}
        </Text>
        <Text className={styles.amount}>{amount ? formats.money(amount, rate.currency) : "Not billed"}</Text>
        <Opener className={styles.opener} name={name} open={open} controls={id} onToggle={() => setOpen(!open)} />
      </div>
      <div className={styles.rest}>
        <div className={styles.quantity}>
          <BilledQuantity line={line} since={previous && sinceLast(line, previous, bridges, formats)} />
        </div>
        {findings
          .filter((finding) => !isAboutImport(finding))
          .map((finding, index) => (
            <FindingLine key={index} finding={finding} className={styles.below} />
          ))}
        <div id={id} className={styles.below} hidden={!open}>
          {open && <LineDetails line={line} bridges={bridges} />}
        </div>
      </div>
    </li>
  );
});

/** "2 more than last time (3 added, 1 removed), +GBP 25.00" */
function sinceLast(line: PreviewLine, previous: ChargeEvent, bridges: Bridges | null, formats: Formats): string {
  const difference = line.billed.minus(previous.billed);
  const total = difference.eq(zero)
    ? "as last time"
    : `${formats.quantity(difference.abs())} ${difference.isNegative() ? "fewer" : "more"} than last time`;
  const change = changeOf(line);
  const money = change && !change.eq(zero) ? `, ${formats.change(change, line.rate.currency)}` : "";
  const bridge = bridges?.of(line);
  if (bridge === undefined || typeof bridge === "string") return total + money;
  const came = bridge.changes.filter(({ step }) => step === "added" || step.endsWith(" in")).length;
  const went = bridge.changes.length - came;
  const parts = [
    ...(came > 0 ? [`${formats.count(came)} added`] : []),
    ...(went > 0 ? [`${formats.count(went)} removed`] : []),
  ];
  return (parts.length === 0 ? total : `${total} (${parts.join(", ")})`) + money;
}
