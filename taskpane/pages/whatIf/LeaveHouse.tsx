import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { leaveHouse, type LeftHouse } from "../../../src/workbook";
import { Notice } from "../../components/Notice";
import { counted } from "../../format/words";
import { useAction } from "../../state/useAction";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Replaces the add-in's functions in the selected cells, for readers who do not have it. */
export function LeaveHouse() {
  const styles = useStyles();
  const [result, setResult] = useState<LeftHouse | null>(null);
  const replace = useAction(async (by: "formulas" | "values") => {
    setResult(null);
    setResult(await leaveHouse(by));
  });
  return (
    <div className={styles.panel}>
      <Body1>
        A workbook that is read without DeviceBill keeps the values of its cells but cannot work them out again. Select
        cells, then replace their DEVICEBILL functions. A built-in formula keeps the bands as they are now: what is
        changed in them later does not reach it.
      </Body1>
      {(replace.error ?? result) && (
        <Notice intent={replace.error ? "error" : "success"}>{replace.error ?? (result && resultWords(result))}</Notice>
      )}
      <div className={styles.buttons}>
        <Button size="small" disabled={replace.running} onClick={() => void replace.run("formulas")}>
          By built-in formulas
        </Button>
        <Button size="small" disabled={replace.running} onClick={() => void replace.run("values")}>
          By values
        </Button>
      </div>
    </div>
  );
}

function resultWords({ replaced, kept }: LeftHouse): string {
  const done = `${counted(replaced, "function")} replaced.`;
  if (kept === 0) return done;
  return `${done} ${counted(kept, "cell still uses", "cells still use")} DeviceBill: only a look up, fill up or stairstep charge of one cell over a range of bands, without included units or limits, has a built-in formula. Replace those by values.`;
}
