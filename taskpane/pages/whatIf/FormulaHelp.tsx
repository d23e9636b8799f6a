import { Body1, Button, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Exact } from "../../../src/money";
import { explainCell, type ExplainedCell } from "../../../src/workbook";
import { ChargeLines } from "../../components/ChargeLines";
import { FactList, FactRow } from "../../components/FactRow";
import { FindingLine } from "../../components/FindingLine";
import { Notice } from "../../components/Notice";
import { useFormats } from "../../format/formats";
import { useAction } from "../../state/useAction";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
  formula: { overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace },
});

/** What the DEVICEBILL function of the selected cell did, line by line, and what is wrong where it shows an error. */
export function FormulaHelp() {
  const styles = useStyles();
  const [explained, setExplained] = useState<ExplainedCell | null>(null);
  const explain = useAction(async () => {
    setExplained(null);
    setExplained(await explainCell());
  });
  return (
    <div className={styles.panel}>
      <Body1>
        Select a cell with a DEVICEBILL function to see what it did, line by line, and what is wrong where it shows an
        error.
      </Body1>
      <Button className={styles.button} size="small" disabled={explain.running} onClick={() => void explain.run()}>
        Explain the selected cell
      </Button>
      {explain.error && <Notice intent="error">{explain.error}</Notice>}
      <div role="status" className={styles.panel}>
        {explained && <Explanation of={explained} />}
      </div>
    </div>
  );
}

function Explanation({ of }: { readonly of: ExplainedCell }) {
  const styles = useStyles();
  const formats = useFormats();
  const { address, formula, value, help } = of;
  const { mechanism, included, charge, reading, quantities, findings } = help;
  const money = (amount: Exact) => formats.decimal(amount, 2);
  return (
    <>
      <Caption1Strong>{`${address} shows ${String(value ?? "") || "nothing"}`}</Caption1Strong>
      <Caption1 className={styles.formula}>{formula}</Caption1>
      {findings.map((finding, index) => (
        <FindingLine key={index} finding={finding} />
      ))}
      {reading !== "" && <Caption1>{`Bands: ${reading}`}</Caption1>}
      {charge && (
        <>
          <Caption1Strong>
            {[
              mechanism,
              `${formats.quantity(charge.quantity)} units`,
              quantities > 1 && `the first of ${formats.count(quantities)} quantities`,
            ]
              .filter(Boolean)
              .join(", ")}
          </Caption1Strong>
          <FactList>
            <ChargeLines charge={charge} included={included} money={money} />
            {!charge.rounding.isZero() && <FactRow name="Rounding" value={formats.signed(charge.rounding, 2)} />}
            <FactRow total name="Charge" value={money(charge.total)} />
          </FactList>
        </>
      )}
    </>
  );
}
