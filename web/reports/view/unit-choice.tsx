import type { ReportUnit } from '../../../bot/support/report-query.js';
import { useReports } from '../state/context.js';

const units: readonly ReportUnit[] = ['day', 'week', 'month'];

/** Into what pieces lines are cut; by itself as fits the length of the period. */
export function UnitChoice() {
  const { t, address, changed, navigation } = useReports();
  return (
    <select
      class="tool"
      aria-label={t.unit}
      value={address.unit ?? ''}
      onChange={(event) => {
        const unit = units.find((candidate) => candidate === event.currentTarget.value);
        const { unit: _, ...rest } = changed({});
        navigation.go(unit ? { ...rest, unit } : rest);
      }}
    >
      <option value="">{t.unitAuto}</option>
      {units.map((unit) => (
        <option key={unit} value={unit}>
          {t.unitNames[unit]}
        </option>
      ))}
    </select>
  );
}
