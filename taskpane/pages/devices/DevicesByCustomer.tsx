import { useMemo } from "react";
import { groupBy } from "../../../src/billing";
import type { Device } from "../../../src/devices";
import { AssetList } from "../../components/AssetList";
import { Fold } from "../../components/Fold";
import { GrowingList } from "../../components/GrowingList";
import { Section } from "../../components/Page";
import { useFormats } from "../../format/formats";

const activityWords = {
  retired: "retired",
  unmanaged: "unmanaged",
  online: "active, online",
  seen: "active, seen in time",
  "not seen": "not seen in time",
  "no date": "no usable date",
} as const;

/** The devices of an export by customer, active ones counted by asset type. */
export function DevicesByCustomer({ devices }: { readonly devices: readonly Device[] }) {
  const formats = useFormats();
  const customers = useMemo(() => [...groupBy(devices, ({ customer }) => customer)], [devices]);
  const active = useMemo(() => activeIn(devices), [devices]);
  return (
    <Section title={`${formats.count(active)} active, ${formats.count(devices.length - active)} not active`}>
      <GrowingList items={customers}>
        {([customer, list]) => (
          <Fold
            key={customer}
            title={customer}
            aside={formats.count(activeIn(list))}
            detail={typeCounts(list, formats.count)}
          >
            <AssetList
              label={`Devices of ${customer}`}
              rows={list}
              describe={({ name, assetType, activity }) => ({
                name,
                detail: `${assetType} · ${activityWords[activity]}`,
              })}
            />
          </Fold>
        )}
      </GrowingList>
    </Section>
  );
}

const activeIn = (devices: readonly Device[]) => devices.filter(({ active }) => active).length;

/** "15 Workstation, 10 Laptop", active ones only, most first. */
function typeCounts(devices: readonly Device[], count: (value: number) => string): string {
  const types = new Map<string, number>();
  for (const { active, assetType } of devices) if (active) types.set(assetType, (types.get(assetType) ?? 0) + 1);
  return [...types]
    .sort(([, a], [, b]) => b - a)
    .map(([type, number]) => `${count(number)} ${type}`)
    .join(", ");
}
