import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { bridgeSteps, stepCount, type Bridge, type BridgeChange, type NoBridge } from "../../src/billing";
import { readDouble, zero } from "../../src/money";
import { useFormats } from "../format/formats";
import { AssetList } from "./AssetList";
import { FactList, FactRow } from "./FactRow";
import { Fold } from "./Fold";

const useStyles = makeStyles({
  bridge: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const noBridge: Readonly<Record<NoBridge, string>> = {
  "no previous event": "This is the rate's first charge event, so there is nothing to compare with.",
  "assets not to be had":
    "The devices of the earlier event cannot be read from its sheet, so the difference has no names.",
  average: "An average counts no single devices, so the difference has no names.",
};

const words: Readonly<Record<(typeof bridgeSteps)[number], string>> = {
  added: "Added",
  removed: "Removed",
  "retyped in": "Retyped to this rate",
  "retyped out": "Retyped to another",
  "moved in": "Moved from another customer",
  "moved out": "Moved to another customer",
};

interface Props {
  readonly bridge: Bridge | NoBridge;
  /** What the first figure is, for example "Counted for Sep 2026". */
  readonly from: string;
  readonly title?: string;
}

/** From an earlier count to this one as a sum that foots, each step open to its devices. */
export function BridgeView({ bridge, from, title = "Since the last event" }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  if (typeof bridge === "string") return <Caption1 className={styles.quiet}>{noBridge[bridge]}</Caption1>;
  const { changes, previous, counted, override } = bridge;
  return (
    <div className={styles.bridge}>
      <Caption1Strong>{title}</Caption1Strong>
      <FactList>
        <FactRow name={from} value={formats.count(previous)} />
        {bridgeSteps.map((step) => {
          const count = stepCount(bridge, step);
          return count === 0 ? null : (
            <FactRow key={step} name={words[step]} value={formats.signed(readDouble(count), 0)} />
          );
        })}
        <FactRow total name="Counted" value={formats.count(counted)} />
        {!override.eq(zero) && <FactRow name="Override" value={formats.signed(override, 0)} />}
      </FactList>
      {changes.length > 0 && (
        <Fold title={`What changed (${formats.count(changes.length)})`}>
          <AssetList label="What changed" rows={changes} describe={changeRow} />
        </Fold>
      )}
    </div>
  );
}

function changeRow({ step, asset, reason, other }: BridgeChange) {
  const why = other === "" ? reason : `${reason}: ${other}`;
  return { name: asset.name, detail: `${words[step]} · ${why}` };
}
