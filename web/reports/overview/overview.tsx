import { CommentsBrief } from './comments-brief.js';
import { DriversBrief } from './drivers-brief.js';
import { MetricBrief } from './metric-brief.js';
import { OutcomesBrief } from './outcomes-brief.js';
import { TimesBrief } from './times-brief.js';
import { VolumeBrief } from './volume-brief.js';

/** Everything in short; each part leads to its own view. */
export function Overview() {
  return (
    <>
      <div class="briefs briefs-three">
        <MetricBrief metric="csat" />
        <MetricBrief metric="ces" />
        <MetricBrief metric="nps" />
      </div>
      <div class="briefs">
        <DriversBrief />
        <CommentsBrief />
      </div>
      <div class="briefs">
        <VolumeBrief />
        <TimesBrief />
      </div>
      <OutcomesBrief />
    </>
  );
}
