import {
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import { isInForce, nameKey, type Coverage, type CoverageGap, type Rate } from "../../../src/agreements";
import { totalStakes, type AtStake } from "../../../src/billing";
import { AssetList } from "../../components/AssetList";
import { Fold } from "../../components/Fold";
import { Section } from "../../components/Page";
import { SearchableList } from "../../components/SearchableList";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import { LeaveOut } from "./LeaveOut";
import { rateId } from "./AgreementsPage";

const useStyles = makeStyles({
  gap: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  stake: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  cures: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly coverage: Coverage;
  readonly stakes: AtStake["gaps"];
  readonly rates: readonly Rate[];
  /** Gives a rate other asset types; saved only when the user says so. */
  readonly onAdd: (rate: Rate, assetTypes: readonly string[]) => void;
}

/** Active devices that no rate covers, by the money that is not billed, each with its cure beside it. */
export function UncoveredAssets({ coverage, stakes, rates, onAdd }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const devices = coverage.gaps.reduce((sum, { assets }) => sum + assets.length, 0);
  const totals = totalStakes(stakes.map(({ stake }) => stake)).map(
    ({ amount, currency }) => `about ${formats.money(amount, currency)}`,
  );
  const without = coverage.gaps.filter(({ customerHasAgreement }) => !customerHasAgreement);
  const strangers = [...new Set(without.map(({ customer }) => customer))];
  return (
    <Section
      title="Not billed by any rate"
      aside={
        <Caption1 className={styles.quiet}>
          {[counted(devices, "device", "devices", formats.count(devices)), ...totals].join(", ")}
        </Caption1>
      }
    >
      {totals.length > 0 && (
        <Caption1 className={styles.quiet}>
          Estimates for one period: the median unit price that your rates charge for the type.
        </Caption1>
      )}
      <SearchableList
        label="What no rate covers"
        rows={stakes}
        first={40}
        most={1000}
        textOf={({ gap }) => `${gap.customer} ${gap.assetType}`}
      >
        {({ gap, stake }) => (
          <li key={`${gap.customer}\u0000${gap.assetType}`} className={styles.gap}>
            <div className={styles.line}>
              <Text>
                {[
                  gap.assetType,
                  counted(gap.assets.length, "device", "devices", formats.count(gap.assets.length)),
                  gap.customer,
                ].join(" · ")}
              </Text>
              <Text className={styles.stake}>
                {stake ? `about ${formats.money(stake.amount, stake.currency)}` : ""}
              </Text>
            </div>
            <div className={styles.cures}>
              <AddToRate gap={gap} rates={rates} date={coverage.date} onAdd={onAdd} />
              <LeaveOut assets={gap.assets} label={`${gap.assetType} of ${gap.customer}`} />
            </div>
            <Fold title="Show devices">
              <AssetList
                label={`${gap.assetType} of ${gap.customer}`}
                rows={gap.assets}
                describe={({ name, site, source }) => ({
                  name,
                  detail: [site, source].filter(Boolean).join(" · "),
                })}
              />
            </Fold>
          </li>
        )}
      </SearchableList>
      {strangers.length > 0 && (
        <Caption1 className={styles.quiet}>
          {`No agreement has the ${strangers.length === 1 ? "customer" : "customers"} ${namesOf(strangers, formats.count)}. Add one on the Agreements sheet, or give ${strangers.length === 1 ? "the" : "a"} name its billing name on Customer names.`}
        </Caption1>
      )}
    </Section>
  );
}

/** So many names tell what is meant; the list above has them all. */
const mostNames = 5;

function namesOf(names: readonly string[], count: (value: number) => string): string {
  const further = names.length - mostNames;
  return further > 0 ? `${names.slice(0, mostNames).join(", ")} and ${count(further)} others` : names.join(", ");
}

interface AddProps extends Omit<Props, "coverage" | "stakes"> {
  readonly gap: CoverageGap;
  readonly date: number;
}

function AddToRate({ gap, rates, date, onAdd }: AddProps) {
  const own = rates.filter((rate) => nameKey(rate.customer) === nameKey(gap.customer) && isInForce(rate, date));
  if (own.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" aria-label={`Add ${gap.assetType} of ${gap.customer} to a rate`}>
          Add to rate
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {own.map((rate) => (
            <MenuItem key={rateId(rate)} onClick={() => onAdd(rate, [...rate.assetTypes, gap.assetType])}>
              {rate.rate}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
