import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Asset } from "../../../src/agreements";
import { showSheet } from "../../../src/workbook";
import { FactList, FactRow } from "../../components/FactRow";
import { Notice } from "../../components/Notice";
import { Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { useAction } from "../../state/useAction";

const useStyles = makeStyles({ link: { alignSelf: "flex-start", marginTop: tokens.spacingVerticalXS } });

/** What stands on the Devices sheet now: active devices by asset type, and what is not billed. */
export function DevicesOnSheet({ assets }: { readonly assets: readonly Asset[] }) {
  const styles = useStyles();
  const formats = useFormats();
  const show = useAction(showSheet);
  const billed = assets.filter(({ active, excluded }) => active && excluded === "");
  const types = new Map<string, number>();
  for (const { assetType } of billed) types.set(assetType, (types.get(assetType) ?? 0) + 1);
  const inactive = assets.filter(({ active }) => !active).length;
  return (
    <Section title="On the Devices sheet">
      <FactList>
        {[...types]
          .sort(([, a], [, b]) => b - a)
          .map(([assetType, count]) => (
            <FactRow key={assetType} name={assetType} value={formats.count(count)} />
          ))}
        <FactRow total name="Active" value={formats.count(billed.length)} />
        <FactRow name="Not active" value={formats.count(inactive)} />
        <FactRow name="Left out with a reason" value={formats.count(assets.length - billed.length - inactive)} />
      </FactList>
      <Link as="button" className={styles.link} onClick={() => void show.run(assets[0]?.place.sheet ?? "Devices")}>
        Open the sheet
      </Link>
      {show.error && <Notice intent="error">{show.error}</Notice>}
    </Section>
  );
}
