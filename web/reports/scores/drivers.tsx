import type { DriversReport } from '../../../bot/support/report-types.js';
import { percentOf } from '../chart/nice.js';
import { Whisker, WhiskerAxis } from '../chart/whisker.js';
import { groupName } from '../group-name.js';
import { valueText } from '../score-words.js';
import { useReports } from '../state/context.js';
import { DataTable } from '../view/data-table.js';
import { Behind } from '../view/go.js';
import { Nothing } from '../view/nothing.js';

type Driver = DriversReport['drivers'][number];

/** Effects with their intervals around zero, strongest first. */
export function Drivers({ report, brief = false }: { report: DriversReport; brief?: boolean }) {
  const { t, f } = useReports();
  const { survey, metric } = report;
  const drivers = report.drivers.slice(0, brief ? 4 : 15);
  if (survey === undefined || drivers.length === 0) return <Nothing words={t.nothing.drivers} />;
  const reach = Math.max(1, Math.ceil(Math.max(...drivers.flatMap(({ interval }) => interval.map(Math.abs)))));
  const range = [-reach, reach] as const;

  return (
    <DataTable
      class="whiskers"
      minor={[2, 3]}
      caption={t.views.drivers}
      head={[
        <span class="whisker-cell" key="name">
          <span>{t.driver}</span>
          <WhiskerAxis range={range} label={(value) => f.signed(value)} />
        </span>,
        t.effect,
        ...(brief ? [] : [t.metrics[metric].code, t.share]),
      ]}
      rows={drivers.map((driver) => ({
        key: `${driver.dimension} ${driver.key}`,
        soft: driver.verdict === 'cannot_say',
        cells: [
          <DriverCell key="name" driver={driver} range={range} />,
          <span key="effect">
            <strong>{f.signed(driver.effect, 1)}</strong>{' '}
            <span class="soft">({t.span(f.signed(driver.interval[0], 1), f.signed(driver.interval[1], 1))})</span>
            <span class="verdict">{t.verdicts[driver.verdict]}</span>
          </span>,
          ...(brief
            ? []
            : [
                <Behind
                  key="score"
                  drill={{ metric, survey: survey.id, status: 'answered', [driver.dimension]: driver.key }}
                >
                  {valueText(metric, driver.score, f)}
                  <span class="soft"> {t.elsewhere(valueText(metric, driver.rest, f))}</span>
                </Behind>,
                f.percent(driver.share * 100),
              ]),
        ],
      }))}
    />
  );
}

function DriverCell({ driver, range }: { driver: Driver; range: readonly [number, number] }) {
  const { t, language } = useReports();
  const { effect, interval, verdict } = driver;
  const mood = verdict === 'higher' ? 'good' : verdict === 'lower' ? 'bad' : undefined;
  return (
    <span class="whisker-cell">
      <span>
        <span class="soft">{t.dimensions[driver.dimension]}</span> {groupName(driver.dimension, driver, t, language)}
      </span>
      <span class="effect">
        <EffectBar effect={effect} range={range} mood={mood} />
        <Whisker
          value={effect}
          interval={interval}
          range={range}
          reference={0}
          few={verdict === 'cannot_say'}
          mood={mood}
        />
      </span>
    </span>
  );
}

/** From zero, so that its length is the effect. */
function EffectBar({
  effect,
  range,
  mood,
}: {
  effect: number;
  range: readonly [number, number];
  mood: 'good' | 'bad' | undefined;
}) {
  const [zero, end] = [percentOf(0, range), percentOf(effect, range)];
  return (
    <svg class="effect-bar" data-mood={mood} width="100%" height="20" aria-hidden="true">
      <rect x={`${Math.min(zero, end)}%`} width={`${Math.abs(end - zero)}%`} y="5" height="10" />
    </svg>
  );
}
