import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { BandCliff } from "../../../src/charges";
import { LookLine } from "../../components/FindingLine";
import { Fold } from "../../components/Fold";
import { useFormats, type Formats } from "../../format/formats";
import { counted } from "../../format/words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Decimals of a charge that anybody reads. */
const shownDecimals = 4;

interface Props {
  readonly now: readonly BandCliff[];
  readonly then: readonly BandCliff[];
}

/** The cliffs of the tried bands in words, with the quantities that nobody should pay for, as the plot shades them; then today's. */
export function CliffList({ now, then }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const [nowWords, thenWords] = [now, then].map((found) => found.map((cliff) => words(cliff, formats)));
  const isOther = JSON.stringify(nowWords) !== JSON.stringify(thenWords);
  return (
    <>
      {then.length === 0 ? (
        <Caption1 className={styles.quiet}>
          What if: no cliff. One more unit never costs less, and never jumps.
        </Caption1>
      ) : (
        <Cliffs title="What if" cliffs={then} />
      )}
      {now.length > 0 && isOther && (
        <Fold title={`Cliffs of now (${formats.count(now.length)})`}>
          <Cliffs title="Now" cliffs={now} />
        </Fold>
      )}
    </>
  );
}

/** Cliffs told at once; a hundred bands have as many. */
const fewCliffs = 5;

function Cliffs({ title, cliffs }: { readonly title: string; readonly cliffs: readonly BandCliff[] }) {
  const styles = useStyles();
  const formats = useFormats();
  const more = cliffs.length - fewCliffs;
  return (
    <div className={styles.list}>
      {cliffs.slice(0, fewCliffs).map((cliff) => (
        <CliffLine key={cliff.band} title={title} cliff={cliff} />
      ))}
      {more > 0 && (
        <Fold title={counted(more, "more cliff", "more cliffs", formats.count(more))}>
          <div className={styles.list}>
            {cliffs.slice(fewCliffs).map((cliff) => (
              <CliffLine key={cliff.band} title={title} cliff={cliff} />
            ))}
          </div>
        </Fold>
      )}
    </div>
  );
}

function CliffLine({ title, cliff }: { readonly title: string; readonly cliff: BandCliff }) {
  const formats = useFormats();
  return (
    <LookLine severity={cliff.kind === "drop" ? "warning" : "info"}>{`${title}: ${words(cliff, formats)}`}</LookLine>
  );
}

function words({ at, above, chargeAt, chargeAbove, kind, dominated }: BandCliff, formats: Formats): string {
  const money = (value: BandCliff["chargeAt"]) => formats.decimal(value.toDecimalPlaces(shownDecimals), 2);
  const pair = `${formats.quantity(at)} cost ${money(chargeAt)}, ${formats.quantity(above)} cost ${money(chargeAbove)}`;
  if (kind === "jump") return `${pair}, a jump.`;
  // The one quantity below the bound is in the pair already.
  const [only, ...more] = dominated;
  if (more.length === 0 && only?.from.eq(at) === true) return `${pair}.`;
  const ranges = dominated.map(({ from, to }) =>
    from.eq(to) ? formats.quantity(from) : `${formats.quantity(from)} to ${formats.quantity(to)}`,
  );
  return `${pair}. Any quantity of ${ranges.join(", ")} costs more than ${formats.quantity(above)}.`;
}
