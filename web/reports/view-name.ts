import type { View } from './address.js';
import type { Strings } from './strings/strings.js';

/** What a view is called as a heading: those of a metric by its full name. */
export function viewName(view: View, t: Strings): string {
  return view === 'csat' || view === 'ces' || view === 'nps' ? t.metrics[view].name : t.views[view];
}
